using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Monitor.App.Data;

/// <summary>The database: accounts, registry, runs, snapshots, verdicts, assessments, audit log. One configuration class a table.</summary>
public class MonitorDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    // An enum is stored by name, so that inserting a member never changes what old rows mean.
    private const int EnumLength = 32;

    public DbSet<Run> Runs => Set<Run>();

    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<TraceRow> Traces => Set<TraceRow>();

    public DbSet<SharedOutageRow> SharedOutages => Set<SharedOutageRow>();

    public DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<RulingRow> Rulings => Set<RulingRow>();

    public DbSet<ClarificationRow> Clarifications => Set<ClarificationRow>();

    public DbSet<ClarificationDecisionRow> ClarificationDecisions => Set<ClarificationDecisionRow>();

    public DbSet<RegistryChangeRow> RegistryChanges => Set<RegistryChangeRow>();

    public DbSet<AddressProbeRow> AddressProbes => Set<AddressProbeRow>();

    public DbSet<AssessmentStepRow> AssessmentSteps => Set<AssessmentStepRow>();

    public DbSet<FinalFileRow> FinalFiles => Set<FinalFileRow>();

    public DbSet<ScoreRow> Scores => Set<ScoreRow>();

    public DbSet<RecheckRow> Rechecks => Set<RecheckRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeKeyRow> NoticeKeys => Set<NoticeKeyRow>();

    public DbSet<RecipientRow> NoticeRecipients => Set<RecipientRow>();

    public DbSet<DeliveryRow> NoticeDeliveries => Set<DeliveryRow>();

    public DbSet<DeliveryStepRow> NoticeDeliverySteps => Set<DeliveryStepRow>();

    public DbSet<MandateRow> EscalationMandates => Set<MandateRow>();

    public DbSet<EscalationDecisionRow> EscalationDecisions => Set<EscalationDecisionRow>();

    public DbSet<ComplaintRow> Complaints => Set<ComplaintRow>();

    public DbSet<ComplaintEventRow> ComplaintEvents => Set<ComplaintEventRow>();

    public DbSet<ComplaintLinkRow> ComplaintLinks => Set<ComplaintLinkRow>();

    public DbSet<ComplaintImportRow> ComplaintImports => Set<ComplaintImportRow>();

    public DbSet<ComplaintBeforeRow> ComplaintBefores => Set<ComplaintBeforeRow>();

    public DbSet<ParkedComplaintRow> ParkedComplaints => Set<ParkedComplaintRow>();

    public DbSet<ParkedEventRow> ParkedEvents => Set<ParkedEventRow>();

    public DbSet<SourceWordRow> SourceWords => Set<SourceWordRow>();

    public DbSet<ComplaintTemplateRow> ComplaintTemplates => Set<ComplaintTemplateRow>();

    public DbSet<RuleChangeRow> ComplaintRuleChanges => Set<RuleChangeRow>();

    public DbSet<MessagePairRow> MessagePairs => Set<MessagePairRow>();

    public DbSet<ParkedMessageRow> ParkedMessages => Set<ParkedMessageRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<AgencyAliasRow> AgencyAliases => Set<AgencyAliasRow>();

    public DbSet<ChannelCheckRow> ChannelChecks => Set<ChannelCheckRow>();

    public DbSet<ChannelVerdictRow> ChannelVerdicts => Set<ChannelVerdictRow>();

    public DbSet<ChannelDeclarationRow> ChannelDeclarations => Set<ChannelDeclarationRow>();

    // Fixed here: a host that configures Identity otherwise must not change the tables.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version1;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A row that is written once was changed or deleted.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseRewriting();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A row that is written once was changed or deleted.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRewriting();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MonitorDb).Assembly);
    }

    // SQLite cannot order DateTimeOffset; all instants are UTC.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
    }

    private void RefuseRewriting()
    {
        EntityEntry<IAppendOnly>? rewritten = ChangeTracker.Entries<IAppendOnly>()
            .FirstOrDefault(entry => entry.State is EntityState.Modified or EntityState.Deleted);
        if (rewritten is not null)
        {
            throw new InvalidOperationException($"{rewritten.Metadata.ClrType.Name} is written once and never changed.");
        }
    }
}

/// <summary>An instant as its UTC ticks, so that the database can order it.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

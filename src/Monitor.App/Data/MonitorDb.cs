using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Monitor.App.Accounts;

namespace Monitor.App.Data;

/// <summary>The database: accounts, registry, runs, snapshots, verdicts, assessments, audit log. One configuration class a table.</summary>
public class MonitorDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MonitorDb).Assembly);
    }

    // SQLite cannot order DateTimeOffset; all instants are UTC.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}

/// <summary>An instant as its UTC ticks, so that the database can order it.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>One limit with who added it and who confirmed its basis.</summary>
/// <param name="Added">Null for a rule of the file.</param>
public sealed record RuleLine(SlaRule Rule, StoredRuleChange? Added, StoredRuleChange? Confirmed);

/// <summary>Aturan: the limits in force; a new one holds from a day to come, and none is changed backwards.</summary>
[Authorize(Policy = Policies.Complaints)]
public sealed class AturanModel(ComplaintDesk desk, RuleChanges changes, PreviewShelf<ShownRuleChange> shelf, AuditLog log, ShownZone zone, TimeProvider time) : PageModel
{
    private const string Address = "/pengaduan/aturan";
    private const string Said = "pesan-aturan";
    private const int LongestWhere = 200;

    /// <summary>Those in force or to come first, then ended ones.</summary>
    public ImmutableArray<RuleLine> Lines { get; private set; } = [];

    public RuleFields Fields { get; private set; } = RuleFields.Empty;

    public ShownRuleChange? Shown { get; private set; }

    public string? Key { get; private set; }

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public DateOnly Today => LocalDays.Of(time.GetUtcNow(), zone.Zone);

    private string Actor => User.Identity?.Name ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notice = TempData[Said] as string;
        await LoadAsync(cancellationToken);
    }

    /// <summary>Shows what a new limit would do.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        Fields = RuleFields.Of(Request.Form);
        (SlaRule? rule, Problems) = Fields.Read();
        if (rule is not null && (await desk.RulesAsync(cancellationToken)).Refusal(new RuleAdded(rule), Today) is { } refusal)
        {
            Problems = [refusal];
        }

        if (rule is not null && Problems.IsEmpty)
        {
            var added = new RuleAdded(rule);
            Shown = new ShownRuleChange(added, await desk.TryAsync(added, cancellationToken));
            Key = shelf.Put(Shown, Actor);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostSimpanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (shelf.Take(key, Actor) is not { Change: RuleAdded added })
        {
            return Back("Pratinjau sudah lewat waktunya; isi lagi.");
        }

        if (await changes.AddAsync(added, Actor, before => desk.Files.With(before).Refusal(added, Today), cancellationToken) is { } refusal)
        {
            return Back(refusal);
        }

        await log.WriteAsync(AuditAction.RuleChanged, added.Rule.Id, "", $"{RuleWords.StepOf(added.Rule)}, {RuleWords.LimitOf(added.Rule)}, {RuleWords.ValidityOf(added.Rule)}, {added.Rule.LegalBasis}", cancellationToken);
        return Back($"{added.Rule.Name} berlaku {RuleWords.ValidityOf(added.Rule)}.");
    }

    /// <summary>Says that the legal basis of a rule was read and is so.</summary>
    public async Task<IActionResult> OnPostPastikanAsync([FromForm(Name = "id")] string? id, [FromForm(Name = "tempat")] string? place, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        var confirmed = new BasisConfirmed(id ?? "", SheetText.Cut((place ?? "").Trim(), LongestWhere));
        string? refusal = confirmed.Where.Length == 0 ? "Tulis pasal atau surat yang memastikannya." : await changes.AddAsync(confirmed, Actor, before => desk.Files.With(before).Refusal(confirmed, Today), cancellationToken);
        if (refusal is not null)
        {
            return Back(refusal);
        }

        await log.WriteAsync(AuditAction.RuleChanged, confirmed.RuleId, "", $"dasar dipastikan: {confirmed.Where}", cancellationToken);
        return Back("Dasar hukum dicatat sudah dipastikan.");
    }

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<StoredRuleChange> stored = await changes.AllAsync(cancellationToken);
        RuleState rules = await desk.RulesAsync(cancellationToken);
        Lines =
        [
            .. rules.Rules.Rules.OrderBy(rule => rule.ValidTo < Today).ThenBy(rule => rule.Step).ThenBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).Select(rule => new RuleLine(
                rule,
                stored.FirstOrDefault(one => one.Change is RuleAdded added && added.Rule.Id == rule.Id),
                stored.LastOrDefault(one => one.Change is BasisConfirmed confirmed && confirmed.RuleId == rule.Id))),
        ];
    }
}

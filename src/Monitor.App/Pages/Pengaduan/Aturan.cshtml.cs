using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>One limit with who added it and who confirmed its basis.</summary>
/// <param name="Added">Null for a rule of the file.</param>
public sealed record RuleLine(SlaRule Rule, StoredRuleChange? Added, StoredRuleChange? Confirmed);

/// <summary>Aturan: the limits in force; a new one holds from a day to come, and none is changed backwards.</summary>
[Authorize(Policy = Policies.Complaints)]
public sealed class AturanModel(RuleSteps steps) : PageModel
{
    private const string Address = "/pengaduan/aturan";
    private const string Said = "pesan-aturan";
    private const int LongestWhere = 200;

    /// <summary>Those in force or to come first, then ended ones.</summary>
    public ImmutableArray<RuleLine> Lines { get; private set; } = [];

    public RuleFields Fields { get; private set; } = RuleFields.Empty;

    public RulePreview Preview { get; private set; } = RulePreview.None;

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => steps.Zone;

    public DateOnly Today => steps.Today;

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
        (SlaRule? rule, ImmutableArray<string> problems) = Fields.Read();
        Preview = rule is null ? RulePreview.Refused(problems) : await steps.ShowAsync(new RuleAdded(rule), Actor, cancellationToken);
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostSimpanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken) =>
        Policies.Rules(User) ? Back(await steps.KeepAsync<RuleAdded>(key, Actor, cancellationToken)) : Forbid();

    /// <summary>Says that the legal basis of a rule was read and is so.</summary>
    public async Task<IActionResult> OnPostPastikanAsync([FromForm(Name = "id")] string? id, [FromForm(Name = "tempat")] string? place, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        var confirmed = new BasisConfirmed(id ?? "", SheetText.Cut((place ?? "").Trim(), LongestWhere));
        return Back(confirmed.Where.Length == 0 ? "Tulis pasal atau surat yang memastikannya." : await steps.AddAsync(confirmed, Actor, cancellationToken));
    }

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<StoredRuleChange> stored = await steps.AllAsync(cancellationToken);
        RuleState rules = await steps.StateAsync(cancellationToken);
        Lines =
        [
            .. rules.Rules.Rules.OrderBy(rule => rule.ValidTo < Today).ThenBy(rule => rule.Step).ThenBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).Select(rule => new RuleLine(
                rule,
                stored.FirstOrDefault(one => one.Change is RuleAdded added && added.Rule.Id == rule.Id),
                stored.LastOrDefault(one => one.Change is BasisConfirmed confirmed && confirmed.RuleId == rule.Id))),
        ];
    }
}

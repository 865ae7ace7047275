using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Suspicions;

/// <summary>One suspicion as the desk shows it.</summary>
public sealed record DeskItem(EntityRow Row, Suspicion Suspicion)
{
    /// <summary>Names the item in a form; changes with what is shown, so that nobody rules on something he has not seen.</summary>
    public string Key => string.Join('|', Row.Entity.Code.Value, Suspicion.Kind, string.Concat(Suspicion.Marks));
}

/// <summary>The desk where named persons rule on suspicions of gambling, defacement and open personal data.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class IndexModel(Board board, RulingStore rulings, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const int ShownEvidence = 5;
    private const int ShownRulings = 100;
    private const int LongestReason = 1000;

    public ImmutableArray<DeskItem> Open { get; private set; } = [];

    public ImmutableArray<DeskItem> Ruled { get; private set; } = [];

    /// <summary>The newest rulings, newest first.</summary>
    public ImmutableArray<SuspicionRuling> Log { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public BoardView View { get; private set; } = BoardView.Empty;

    public TimeZoneInfo Zone => zone.Zone;

    public static IEnumerable<Core.Facts.Evidence> Shown(DeskItem item) =>
        Suspicion.Evidence(item.Row.Assessed, item.Suspicion.Kind).Take(ShownEvidence);

    /// <summary>The other pages that show the same: one question, and one ruling, covers them all.</summary>
    public static ImmutableArray<Uri> AlsoOn(DeskItem item) =>
        [.. Suspicion.Evidence(item.Row.Assessed, item.Suspicion.Kind).Select(seen => seen.Url).Distinct().Except(Shown(item).Select(seen => seen.Url))];

    public string NameOf(SuspicionRuling ruling) => View.Rows.FirstOrDefault(row => row.Entity.Code == ruling.Entity)?.Entity.FullName ?? ruling.Entity.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "butir")] string? key,
        [FromForm(Name = "putusan")] string? ruled,
        [FromForm(Name = "alasan")] string? reason,
        [FromForm(Name = "sampai")] string? until,
        CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        await LoadAsync(cancellationToken);
        DeskItem? item = Open.Concat(Ruled).FirstOrDefault(item => item.Key == key);
        string words = (reason ?? "").Trim();
        bool hasEnd = DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly end);
        Problems =
        [
            .. item is null ? new[] { "Dugaan ini sudah berubah sejak halaman dibuka; lihat lagi isinya." } : [],
            .. Enum.TryParse(ruled, out Ruling ruling) && Enum.IsDefined(ruling) ? Array.Empty<string>() : ["Pilih putusan."],
            .. words.Length == 0 ? new[] { "Tulis alasannya: apa yang dilihat." } : [],
            .. until is { Length: > 0 } && (!hasEnd || end < Today()) ? new[] { "Tanggal berlaku harus hari ini atau sesudahnya." } : [],
        ];
        if (item is null || Problems.Length > 0)
        {
            return Page();
        }

        var made = new SuspicionRuling(
            item.Row.Entity.Code, item.Suspicion.Kind, item.Suspicion.Marks, ruling, User.Identity?.Name ?? "", time.GetUtcNow(),
            words.Length <= LongestReason ? words : words[..LongestReason], hasEnd ? end : null);
        await rulings.AddAsync(made, cancellationToken);
        string before = item.Suspicion.Ruling is { } old ? Reports.SuspicionWords.Of(old.Ruling) : "";
        await log.WriteAsync(AuditAction.Decided, $"{item.Row.Entity.Code.Value} {Reports.SuspicionWords.Of(made.Kind)}", before, $"{Reports.SuspicionWords.Of(made.Ruling)}: {made.Reason}", cancellationToken);
        return Redirect("/dugaan");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        ImmutableArray<SuspicionRuling> all = await rulings.AllAsync(cancellationToken);
        ILookup<Core.Registry.EntityCode, SuspicionRuling> byEntity = all.ToLookup(ruling => ruling.Entity);
        DeskItem[] items =
        [
            .. View.Rows
                .SelectMany(row => Suspicion.Of(row.Assessed, byEntity[row.Entity.Code], Today()).Select(suspicion => new DeskItem(row, suspicion)))
                .OrderBy(item => item.Suspicion.Kind)
                .ThenBy(item => item.Row.Entity.Code.Value, StringComparer.Ordinal),
        ];
        Open = [.. items.Where(item => item.Suspicion.IsOpen)];
        Ruled = [.. items.Where(item => !item.Suspicion.IsOpen)];
        Log = [.. all.Reverse().Take(ShownRulings)];
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone.Zone).DateTime);
}

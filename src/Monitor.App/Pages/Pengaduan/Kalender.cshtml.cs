using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;

namespace Monitor.App.Pages.Complaints;

/// <summary>Kalender: which days count as working days for whom; local days are added and withdrawn with their basis.</summary>
[Authorize(Policy = Policies.Complaints)]
public sealed class KalenderModel(ComplaintDesk desk, RuleChanges changes, PreviewShelf<ShownRuleChange> shelf, AuditLog log, ShownZone zone, TimeProvider time) : PageModel
{
    private const string Address = "/pengaduan/kalender";
    private const string Said = "pesan-kalender";
    private const int Longest = 200;

    public ImmutableArray<WorkCalendar> Calendars { get; private set; } = [];

    public ImmutableArray<StoredRuleChange> Decisions { get; private set; } = [];

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

    /// <summary>Shows what one more local day would do.</summary>
    public Task<IActionResult> OnPostAsync(
        [FromForm(Name = "kalender")] string? calendar, [FromForm(Name = "tanggal")] string? day, [FromForm(Name = "jenis")] string? kind, [FromForm(Name = "nama")] string? name,
        [FromForm(Name = "dasar")] string? basis, CancellationToken cancellationToken)
    {
        bool hasDay = Day(day, out DateOnly date);
        DayKind meant = kind switch { "libur" => DayKind.Lokal, "kerja" => DayKind.KerjaPengganti, _ => DayKind.Unknown };
        (string words, string decree) = (Line(name), Line(basis));
        return ShowAsync(
            new LocalDayAdded(calendar ?? "", new CalendarDay(date, meant, words, decree)),
            [
                .. hasDay ? Array.Empty<string>() : ["Isi tanggalnya."],
                .. words.Length > 0 ? Array.Empty<string>() : ["Tulis nama harinya."],
                .. decree.Length > 0 ? Array.Empty<string>() : ["Tulis dasar hukumnya."],
            ],
            cancellationToken);
    }

    /// <summary>Shows what it would do to withdraw a local day.</summary>
    public Task<IActionResult> OnPostCabutAsync([FromForm(Name = "kalender")] string? calendar, [FromForm(Name = "tanggal")] string? day, [FromForm(Name = "dasar")] string? basis, CancellationToken cancellationToken)
    {
        bool hasDay = Day(day, out DateOnly date);
        string decree = Line(basis);
        return ShowAsync(
            new LocalDayWithdrawn(calendar ?? "", date, decree),
            [.. hasDay ? Array.Empty<string>() : ["Isi tanggalnya."], .. decree.Length > 0 ? Array.Empty<string>() : ["Tulis dasar hukumnya."]],
            cancellationToken);
    }

    public async Task<IActionResult> OnPostSimpanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (shelf.Take(key, Actor) is not { Change: LocalDayAdded or LocalDayWithdrawn } shown)
        {
            return Back("Pratinjau sudah lewat waktunya; isi lagi.");
        }

        if (await changes.AddAsync(shown.Change, Actor, before => desk.Files.With(before).Refusal(shown.Change, Today), cancellationToken) is { } refusal)
        {
            return Back(refusal);
        }

        (string calendar, DateOnly date, string told) = shown.Change switch
        {
            LocalDayAdded added => (added.Calendar, added.Day.Date, $"{RuleWords.Of(added.Day.Kind)}: {added.Day.Name}, {added.Day.LegalBasis}"),
            LocalDayWithdrawn withdrawn => (withdrawn.Calendar, withdrawn.Date, $"dicabut, {withdrawn.LegalBasis}"),
            _ => throw new InvalidOperationException("Only days are kept on this shelf."),
        };
        await log.WriteAsync(AuditAction.CalendarChanged, $"{calendar} {date:yyyy-MM-dd}", "", told, cancellationToken);
        return Back($"Kalender {calendar}: {Indonesian.Date(date)} {told}.");
    }

    private async Task<IActionResult> ShowAsync(RuleChange change, ImmutableArray<string> problems, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        Problems = problems;
        if (Problems.IsEmpty && (await desk.RulesAsync(cancellationToken)).Refusal(change, Today) is { } refusal)
        {
            Problems = [refusal];
        }

        if (Problems.IsEmpty)
        {
            Shown = new ShownRuleChange(change, await desk.TryAsync(change, cancellationToken));
            Key = shelf.Put(Shown, Actor);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Line(string? text) => SheetText.Cut((text ?? "").Trim(), Longest);

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Calendars = [.. (await desk.RulesAsync(cancellationToken)).Calendars.All];
        Decisions = [.. (await changes.AllAsync(cancellationToken)).Where(one => one.Change is LocalDayAdded or LocalDayWithdrawn).Reverse()];
    }
}

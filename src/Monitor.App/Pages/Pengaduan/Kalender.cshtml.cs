using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Calendars;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>An agency with a working week of its own since a day.</summary>
public sealed record PatternLine(Entity Agency, DatedPattern Pattern, bool IsInForce);

/// <summary>Kalender: which days count as working days for whom. Years are decided, local days and patterns of agencies added and withdrawn, each with its basis and never changed.</summary>
[Authorize(Policy = Policies.Complaints)]
public sealed class KalenderModel(RuleSteps steps, RegistryStore registry) : PageModel
{
    private const string Address = "/pengaduan/kalender";
    private const string Said = "pesan-kalender";
    private const int Longest = 200;

    public ImmutableArray<WorkCalendar> Calendars { get; private set; } = [];

    public ImmutableArray<PatternLine> Patterns { get; private set; } = [];

    public ImmutableArray<Entity> Agencies { get; private set; } = [];

    public ImmutableArray<StoredRuleChange> Decisions { get; private set; } = [];

    public RulePreview Preview { get; private set; } = RulePreview.None;

    public YearFields Year { get; private set; } = new("", "", "", "", "", "");

    public PatternFields Pattern { get; private set; } = PatternFields.Empty;

    /// <summary>Which form <see cref="RulePreview.Problems"/> belong to.</summary>
    public string Form { get; private set; } = "";

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => steps.Zone;

    public DateOnly Today => steps.Today;

    private string Actor => User.Identity?.Name ?? "";

    public ImmutableArray<string> ProblemsOf(string form) => Form == form ? Preview.Problems : [];

    public string NameOf(EntityCode code) => Agencies.FirstOrDefault(one => one.Code == code)?.FullName ?? code.Value;

    /// <param name="year">The year to fill the form with.</param>
    public async Task OnGetAsync([FromQuery(Name = "tahun")] int? year, CancellationToken cancellationToken)
    {
        Notice = TempData[Said] as string;
        await LoadAsync(cancellationToken);
        WorkCalendar common = Calendars[0];
        Year = YearFields.Known(year ?? common.YearToDecide(Today) ?? Today.Year + 1, common);
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
            "hari",
            new LocalDayAdded(calendar ?? "", new CalendarDay(date, meant, words, decree)),
            [.. Dated(hasDay, decree), .. words.Length > 0 ? Array.Empty<string>() : ["Tulis nama harinya."]],
            cancellationToken);
    }

    /// <summary>Shows what it would do to withdraw a local day.</summary>
    public Task<IActionResult> OnPostCabutAsync([FromForm(Name = "kalender")] string? calendar, [FromForm(Name = "tanggal")] string? day, [FromForm(Name = "dasar")] string? basis, CancellationToken cancellationToken)
    {
        bool hasDay = Day(day, out DateOnly date);
        string decree = Line(basis);
        return ShowAsync("hari", new LocalDayWithdrawn(calendar ?? "", date, decree), Dated(hasDay, decree), cancellationToken);
    }

    /// <summary>Shows what the holidays of a year would do.</summary>
    public async Task<IActionResult> OnPostTahunAsync([FromForm(Name = "berkas")] IFormFile? file, CancellationToken cancellationToken)
    {
        byte[] content = await SentFile.ReadAsync(file, YearFields.MostBytes, cancellationToken) ?? [];
        Year = YearFields.Of(Request.Form, content) is var fields && file is { Length: > YearFields.MostBytes } ? fields with { Days = "" } : fields;
        (YearDecided? decided, ImmutableArray<string> problems) = Year.Read();
        return await ShowAsync("tahun", decided, problems, cancellationToken);
    }

    /// <summary>Shows what it would do to withdraw the decision of a year.</summary>
    public Task<IActionResult> OnPostTahunCabutAsync([FromForm(Name = "tahun")] int year, [FromForm(Name = "dasar")] string? basis, CancellationToken cancellationToken)
    {
        string decree = Line(basis);
        return ShowAsync("tahun", new YearWithdrawn(year, decree), Dated(hasDay: true, decree), cancellationToken);
    }

    /// <summary>Shows what the working week of an agency would do.</summary>
    public async Task<IActionResult> OnPostPolaAsync(CancellationToken cancellationToken)
    {
        Pattern = PatternFields.Of(Request.Form);
        (PatternDecided? decided, ImmutableArray<string> problems) = Pattern.Read(await ComplaintAgencies.TodayAsync(registry, Zone, cancellationToken));
        return await ShowAsync("pola", decided, problems, cancellationToken);
    }

    /// <summary>Shows what it would do to withdraw a working week.</summary>
    public Task<IActionResult> OnPostPolaCabutAsync([FromForm(Name = "instansi")] string? agency, [FromForm(Name = "sejak")] string? from, [FromForm(Name = "dasar")] string? basis, CancellationToken cancellationToken)
    {
        bool hasDay = Day(from, out DateOnly date);
        string decree = Line(basis);
        return ShowAsync("pola", new PatternWithdrawn(new EntityCode(agency ?? ""), date, decree), Dated(hasDay, decree), cancellationToken);
    }

    public async Task<IActionResult> OnPostSimpanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        TempData[Said] = await steps.KeepAsync<CalendarChange>(key, Actor, cancellationToken);
        return Redirect(Address);
    }

    private async Task<IActionResult> ShowAsync(string form, CalendarChange? change, ImmutableArray<string> problems, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        Form = form;
        Preview = change is null || !problems.IsEmpty ? RulePreview.Refused(problems) : await steps.ShowAsync(change, Actor, cancellationToken);
        await LoadAsync(cancellationToken);
        if (Year.Year.Length == 0)
        {
            Year = YearFields.Known(Calendars[0].YearToDecide(Today) ?? Today.Year + 1, Calendars[0]);
        }

        return Page();
    }

    private static ImmutableArray<string> Dated(bool hasDay, string basis) =>
        [.. hasDay ? Array.Empty<string>() : ["Isi tanggalnya."], .. basis.Length > 0 ? Array.Empty<string>() : ["Tulis dasar hukumnya."]];

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Line(string? text) => SheetText.Cut((text ?? "").Trim(), Longest);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        CalendarBook book = (await steps.StateAsync(cancellationToken)).Calendars;
        Calendars = [.. book.All];
        Agencies = await ComplaintAgencies.TodayAsync(registry, Zone, cancellationToken);
        Patterns =
        [
            .. Agencies.SelectMany(agency => book.Of(agency.Code) is var own ? own.Patterns.Select(pattern => new PatternLine(agency, pattern, ReferenceEquals(own.PatternOn(Today), pattern.Pattern))) : []),
        ];
        Decisions = [.. (await steps.AllAsync(cancellationToken)).Where(one => one.Change is CalendarChange).Reverse()];
    }
}

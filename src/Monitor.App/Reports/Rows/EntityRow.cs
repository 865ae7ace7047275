using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Reports.Rows;

/// <summary>Where a row stands in a list: unknowns form groups of their own and are never mixed in as lowest.</summary>
public enum RowGroup
{
    Scored = 0,
    NotScored,
    WithoutAddress,
}

/// <summary>One entity as a list shows it; made from the frozen assessment only.</summary>
/// <param name="AgeDays">Days from the newest upload to the as-of date; null when no believable date was found.</param>
/// <param name="NextStep">The single most valuable upload.</param>
public sealed record EntityRow(
    AssessedEntity Assessed,
    Activity Activity,
    string? Danger,
    int? AgeDays,
    AdviceStep? NextStep)
{
    // Pages of one inspection, however slow, lie closer together; those of the night before lie further apart.
    private static readonly TimeSpan OneNight = TimeSpan.FromHours(12);

    public Entity Entity => Assessed.Entity;

    public string Kecamatan => Assessed.KecamatanName;

    public SiteVerdict? Verdict => Assessed.Verdict;

    public double? Score => Verdict?.Score.Value;

    public string? Band => Verdict?.Score.Band;

    /// <summary>The newest upload with a believable date.</summary>
    public DatedItem? Newest => Verdict?.Facts.Recency.Value?.Newest;

    /// <summary>How exactly the day of <see cref="Newest"/> is known, in a word; null without one.</summary>
    public string? NewestPrecision => Newest switch
    {
        { NotBefore: not null } => "paling lambat",
        { Date.Precision: DatePrecision.Day } => "hari",
        { Date.Precision: DatePrecision.Month } => "bulan",
        { Date.Precision: DatePrecision.Year } => "tahun",
        _ => null,
    };

    /// <summary>The judge's fine state; null without one, while the assessment is suspended, and where a person cleared the site of it.</summary>
    public string? StateId => Entity.Suspension is null && !IsCleared ? Verdict?.Facts.State.Value?.Id : null;

    /// <summary>Whether the judge's state is a suspicion that a person dismissed and nothing was judged beside it, as an older judge froze it: it is told nowhere any more.</summary>
    public bool IsCleared => Danger is null && Verdict?.Facts.State.Value is { } state && Core.Facts.StateId.IsSuspicion(state.Id);

    public RowGroup Group => Score is not null ? RowGroup.Scored : Activity is Activity.BelumPunyaAlamat or Activity.AlamatBelumDikonfirmasi ? RowGroup.WithoutAddress : RowGroup.NotScored;

    /// <summary>Whether a suspicion of gambling or intrusion waits for somebody's ruling.</summary>
    public bool AwaitsRuling => Danger is not null && (Assessed.Suspicions.IsEmpty || Assessed.Suspicions.Any(suspicion => suspicion.IsOpen && suspicion.Kind != SuspicionKind.PersonalData));

    /// <summary>Whether somebody should look at it: a suspicion, mati, mangkrak, or an essential criterion unmet.</summary>
    public bool NeedsAttention => Danger is not null || Activity is Activity.Mati or Activity.Mangkrak || Verdict?.Score.Held is not null;

    /// <summary>Alerts, mati, mangkrak, then the lowest scores; last what could not be judged.</summary>
    public int Urgency => Danger is not null ? 0 : Activity switch
    {
        Activity.Mati => 1,
        Activity.Mangkrak => 2,
        Activity.Jarang or Activity.Aktif => 3,
        Activity.TidakDapatDinilai => Score is null ? 5 : 3,
        Activity.BelumPunyaAlamat or Activity.AlamatBelumDikonfirmasi => 6,
        _ => 7,
    };

    /// <summary>The last part of its address: the wilayah code, or the register's own id of an office.</summary>
    public string Slug => SlugOf(Entity);

    public string Path => PathOf(Entity);

    /// <summary>Nobody: what a page holds before it was asked for.</summary>
    public static EntityRow None { get; } = new(
        new AssessedEntity(new Entity(default, EntityKind.Unknown, "", null, []), "", null, null, null, [], null), Activity.BelumDiuji, null, null, null);

    /// <summary>The address of an entity's own page.</summary>
    public static string PathOf(Entity entity) => (entity.IsVillage ? "/desa/" : "/opd/") + Uri.EscapeDataString(SlugOf(entity));

    /// <summary>When it was inspected and, where that inspection only asked whether anything was new, since when nothing was; empty without a verdict.</summary>
    public string Inspected(TimeZoneInfo zone)
    {
        if (Verdict is not { } verdict)
        {
            return "";
        }

        DateTimeOffset read = Assessed.Pages.Where(page => page.Purpose == FetchPurpose.Page).Select(page => page.FetchedAt).DefaultIfEmpty(verdict.TakenAt).Min();
        string carried = verdict.TakenAt - read > OneNight ? $"; tidak ada yang baru sejak dibaca lengkap {Indonesian.DateAndTime(read, zone)}" : "";
        return $"Diperiksa {Indonesian.DateAndTime(verdict.TakenAt, zone)}{carried}";
    }

    public static EntityRow Of(AssessedEntity assessed, DateOnly asOf, bool everAssessed = true)
    {
        DatedItem? newest = assessed.Verdict?.Facts.Recency.Value?.Newest;
        return new EntityRow(
            assessed,
            everAssessed || assessed.Entity.MainAddress is null || assessed.Entity.Suspension is not null ? ActivityOf.Entity(assessed) : Activity.BelumDiuji,
            ActivityOf.Danger(assessed),
            newest is null ? null : Math.Max(0, asOf.DayNumber - newest.Date.Day.DayNumber),
            assessed.Verdict is { Score.Value: not null, Advice: { IsDefaultOrEmpty: false } advice } ? advice.MaxBy(step => step.Points) : null);
    }

    /// <summary>The last part of an entity's code.</summary>
    public static string SlugOf(Entity entity) => entity.Code.Value[(entity.Code.Value.LastIndexOf('/') + 1)..];
}

/// <summary>Counts of keaktifan in the one order of the vocabulary.</summary>
public sealed record ActivityCounts(ImmutableArray<(Activity Activity, int Count)> Items)
{
    public int Total => Items.Sum(item => item.Count);

    public int Of(Activity activity) => Items.FirstOrDefault(item => item.Activity == activity).Count;

    public static ActivityCounts In(IEnumerable<EntityRow> rows)
    {
        ILookup<Activity, EntityRow> byActivity = rows.ToLookup(row => row.Activity);
        return new ActivityCounts([.. Vocabulary.Activities.Select(activity => (activity, byActivity[activity].Count()))]);
    }

    /// <summary>"12 aktif, 3 jarang, 1 mati": those that occur, in words.</summary>
    public string InWords() => string.Join(", ", Items.Where(item => item.Count > 0)
        .Select(item => $"{Indonesian.Count(item.Count)} {Vocabulary.Of(item.Activity).Word.ToLowerInvariant()}"));
}

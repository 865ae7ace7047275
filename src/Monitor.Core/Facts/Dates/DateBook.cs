using System.Buffers;
using System.Collections.Immutable;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Takes claims down and refuses those no source may make: the future, the years before village sites, sample posts of themes.</summary>
internal sealed class DateBook(SiteReading reading, Kamus kamus)
{
    private const int MaxClaims = 20_000;
    private const int MaxRefused = 50;

    // The first village information systems went on line in 2009; broken CMS print 1970, 2000 and year zero.
    private static readonly DateOnly Oldest = new(2008, 1, 1);

    private readonly ImmutableArray<string> samples = kamus.Words("tanggal.judul-contoh");
    private readonly HashSet<string> samplePages = [.. Samples(reading, SearchValues.Create(kamus.Words("tanggal.teks-contoh").AsSpan(), StringComparison.OrdinalIgnoreCase))];
    private readonly Dictionary<PageSnapshot, string> titles = new(ReferenceEqualityComparer.Instance);
    private readonly List<DateClaim> claims = [];
    private readonly Refusals refused = new(MaxRefused);

    public SiteReading Reading { get; } = reading;

    public SiteAddresses Addresses { get; } = new(reading, kamus);

    public DateOnly AsOf { get; } = reading.Context.AsOf;

    public IReadOnlyList<DateClaim> Claims => claims;

    public ImmutableArray<RefusedCandidate> Refused => refused.ToArray();

    /// <summary>The day a page was fetched, in the kabupaten's zone.</summary>
    public DateOnly DayOf(PageSnapshot page) => MachineDates.LocalDay(page.FetchedAt, Reading.Context.Zone);

    /// <summary>Whether a day is the day of reading: what a clock on the page would print.</summary>
    public bool IsToday(DateOnly day, PageSnapshot page) => day == AsOf || day == DayOf(page);

    /// <summary>The title of a page as it shows it itself; null for what is no page.</summary>
    public string? TitleOf(PageSnapshot seen)
    {
        if (!titles.TryGetValue(seen, out string? title) && Reading.Pages.FirstOrDefault(page => page.Snapshot == seen) is { } page)
        {
            titles[seen] = title = PageTitle.Of(page.Html);
        }

        return title;
    }

    /// <summary>Whether a title is that of a sample post.</summary>
    public bool IsSample(string title) => samples.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes a claim down; false when it is refused.</summary>
    public bool Claim(DateClaim claim)
    {
        if (claim.Date.Day > AsOf)
        {
            Refuse(claim.Date.ToString(), "Tanggal di masa depan.", claim.Url);
            return false;
        }

        if (claim.Date.Day < Oldest)
        {
            Refuse(claim.Date.ToString(), "Tanggal mendahului masa situs desa.", claim.Url);
            return false;
        }

        if (IsSample(claim.Title) || samplePages.Contains(SiteAddresses.Key(claim.Url)))
        {
            Refuse(claim.Date.ToString(), "Isi contoh bawaan templat.", claim.Url);
            return false;
        }

        if (claims.Count < MaxClaims)
        {
            claims.Add(claim);
        }

        return true;
    }

    // A page whose text is the template's stays a sample under any title.
    private static IEnumerable<string> Samples(SiteReading reading, SearchValues<string> texts) =>
        reading.Pages.Where(page => !page.IsHome && page.Html.MainHas(texts)).Select(page => SiteAddresses.Key(page.Url));

    /// <summary>Notes a date that was seen and not believed, each text and reason once.</summary>
    public void Refuse(string text, string reason, Uri url) => refused.Add(text, reason, url);
}

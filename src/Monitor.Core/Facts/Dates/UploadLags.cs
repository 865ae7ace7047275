using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Measures how long after the event, or after its signing, something was put on the site.</summary>
internal sealed class UploadLags(Kamus kamus, IndonesianDates texts)
{
    // Fewer say more of one clerk's week than of the site.
    private const int Fewest = 3;
    private const int MostNewsDays = 60;
    private const int MostDocumentDays = 400;
    private const int Opening = 12;
    private const int ShortestSentence = 40;
    private const int Before = 25;
    private const int Dateline = 40;

    private readonly Phrases markers = new(kamus, "tanggal.penanda-kegiatan");

    /// <summary>News whose opening tells the day of what it reports; null when fewer than three do.</summary>
    public UploadLag? OfNews(SiteReading reading, IEnumerable<DatedItem> items)
    {
        var pages = new Dictionary<string, PageReading>(StringComparer.Ordinal);
        foreach (PageReading page in reading.Pages.Where(page => !page.IsHome))
        {
            pages.TryAdd(SiteAddresses.Key(page.Url), page);
        }

        return Sum(items
            .Where(item => item is { Date.Precision: DatePrecision.Day, NotBefore: null })
            .DistinctBy(item => SiteAddresses.Key(item.Evidence.Url))
            .Select(item => pages.TryGetValue(SiteAddresses.Key(item.Evidence.Url), out PageReading? page) ? Told(page, item) : null));
    }

    /// <summary>Documents with an upload day whose text names an earlier day, the last of which is taken for the signing; null when fewer than three do.</summary>
    public static UploadLag? OfDocuments(SiteReading reading, IEnumerable<FoundDocument> documents)
    {
        var files = new Dictionary<string, FileText>(StringComparer.Ordinal);
        foreach (PageSnapshot file in reading.Documents.Where(file => file.FileText is { Days.IsEmpty: false }))
        {
            files.TryAdd(SiteAddresses.Key(file.Request.Url), file.FileText!);
        }

        return Sum(documents
            .Where(document => document is { Flaw: null, Published.Precision: DatePrecision.Day })
            .DistinctBy(document => SiteAddresses.Key(document.Url))
            .Select(document => files.TryGetValue(SiteAddresses.Key(document.Url), out FileText? text) ? Signed(text, document) : null));
    }

    private Lag? Told(PageReading page, DatedItem item)
    {
        DateOnly uploaded = item.Date.Day;
        int heading = Math.Max(0, PageTitle.HeadingOf(page.Html));
        IEnumerable<HtmlBlock> opening = page.Html.Blocks.Skip(heading + 1).Take(Opening).Where(block => block is { Region: Region.Main, IsHidden: false, HeadingLevel: 0 } && block.Text.Length >= ShortestSentence);
        foreach (HtmlBlock block in opening)
        {
            foreach (FoundDate found in texts.Find(block.Text, uploaded))
            {
                bool isEvent = found is { Date.Precision: DatePrecision.Day, Form: not DateForm.Relative }
                    && (found.Index <= Dateline || markers.In(FoldedText.Of(block.Text.AsSpan(Math.Max(0, found.Index - Before), Math.Min(Before, found.Index)))));
                int days = uploaded.DayNumber - found.Date.Day.DayNumber;
                if (isEvent && days is >= 0 and <= MostNewsDays)
                {
                    return new Lag(days, page.Quote(IndonesianForm.Cut(block.Text)));
                }
            }
        }

        return null;
    }

    private static Lag? Signed(FileText text, FoundDocument document)
    {
        DateOnly uploaded = document.Published!.Day;
        DateOnly signed = text.Days.Where(day => day <= uploaded).DefaultIfEmpty(DateOnly.MinValue).Max();
        int days = uploaded.DayNumber - signed.DayNumber;
        return days <= MostDocumentDays ? new Lag(days, document.Evidence) : null;
    }

    private static UploadLag? Sum(IEnumerable<Lag?> some)
    {
        ImmutableArray<Lag> lags = [.. some.OfType<Lag>().OrderBy(lag => lag.Days)];
        return lags.Length < Fewest ? null : new UploadLag(lags.Length, lags[(lags.Length - 1) / 2].Days, lags[^1].Days, lags[^1].Evidence);
    }

    private sealed record Lag(int Days, Evidence Evidence);
}

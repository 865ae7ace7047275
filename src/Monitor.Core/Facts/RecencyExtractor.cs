using System.Collections.Immutable;
using Monitor.Core.Facts.Dates;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Tells when the site was last fed, news and documents apart.</summary>
internal sealed class RecencyExtractor(Kamus kamus)
{
    /// <summary>Below this a date is kept as a hint and decides nothing: no year told, a two-digit year without a label, a contradicted day.</summary>
    public const double Believable = 0.45;

    private const int MostItems = 50;

    // That it appeared is certain; that it was uploaded on the last day of the interval is in the village's favour.
    private const double ByObservation = 0.9;

    private readonly UploadLags lags = new(kamus, new IndonesianDates(kamus));
    private readonly ImmutableArray<string> papers = kamus.Words("tanggal.judul-dokumen");

    public Fact<Recency> Extract(SiteReading reading, UploadDates dates, Fact<VillageDocuments> documents)
    {
        if (reading.Pages.IsEmpty && dates.Items.IsEmpty)
        {
            return Fact.Unknown<Recency>("Tidak ada halaman situs yang dapat dibaca.");
        }

        DateOnly asOf = reading.Context.AsOf;
        SiteWatch? watch = reading.Context.Earlier.IsEmpty ? null : Watcher.Of(reading.Context.Earlier, reading.Trace, reading.Context.Zone);
        ImmutableArray<DatedItem> observed = Observed(watch, dates);
        ImmutableArray<DatedItem> items =
        [
            .. dates.Items.Where(item => item.Confidence >= Believable).Concat(observed).Where(item => item.Date.Day <= asOf).OrderByDescending(item => item.Date.Day),
        ];
        DateOnly yearAgo = asOf.AddYears(-1);
        int days = items.Where(item => item.Date.Precision == DatePrecision.Day && item.Date.Day > yearAgo).Select(item => item.Date.Day).Distinct().Count();
        return Fact.Known(new Recency(
            Newest(items),
            Newest([.. Published(dates, documents, asOf), .. Seen(documents, observed), .. items.Where(IsPaper)]),
            days,
            [.. items.Take(MostItems)],
            dates.Refused)
        {
            NewsLag = lags.OfNews(reading, items),
            DocumentLag = documents.TryGet(out VillageDocuments? papersFound) ? UploadLags.OfDocuments(reading, papersFound.Found) : null,
            Watch = watch,
        });
    }

    // Where the site dates an upload itself, its own date stands.
    private static ImmutableArray<DatedItem> Observed(SiteWatch? watch, UploadDates dates) =>
        watch is null ? [] :
        [
            .. watch.Uploads
                .Where(upload => !(dates.Of(upload.Url)?.Confidence >= Believable))
                .Select(upload => new DatedItem(new PartialDate(upload.By, DatePrecision.Day), DateSource.Observed, ByObservation, upload.Title, upload.Evidence with { Url = upload.Url })
                {
                    NotBefore = upload.After,
                }),
        ];

    private static IEnumerable<DatedItem> Seen(Fact<VillageDocuments> documents, ImmutableArray<DatedItem> observed) =>
        documents.TryGet(out VillageDocuments? found)
            ? observed.Where(item => found.Found.Any(document => document.Level >= EvidenceLevel.E3Image && SiteAddresses.Key(document.Url) == SiteAddresses.Key(item.Evidence.Url)))
            : [];

    private static DatedItem? Newest(ImmutableArray<DatedItem> items) =>
        items.OrderByDescending(item => item.Date.Day).ThenByDescending(item => item.Confidence).FirstOrDefault();

    private static IEnumerable<DatedItem> Published(UploadDates dates, Fact<VillageDocuments> documents, DateOnly asOf)
    {
        if (!documents.TryGet(out VillageDocuments? found))
        {
            yield break;
        }

        foreach (FoundDocument document in found.Found.Where(document => document.Level >= EvidenceLevel.E3Image && document.Published is { } day && day.Day <= asOf))
        {
            DatedItem? told = dates.Of(document.Url);
            yield return new DatedItem(
                document.Published!, told?.Source ?? DateSource.Text, told?.Confidence ?? Believable, document.Title, document.Evidence with { Url = document.Url });
        }
    }

    // A file under the name of an obliged document, or an upload whose title opens with it: news that merely mentions one does neither.
    private bool IsPaper(DatedItem item)
    {
        string title = item.Title.TrimStart();
        string name = Uri.UnescapeDataString(item.Evidence.Url.AbsolutePath).Replace('-', ' ').Replace('_', ' ');
        return papers.Any(word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (SiteAddresses.IsFile(item.Evidence.Url) && (title.Contains(word, StringComparison.OrdinalIgnoreCase) || name.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }
}

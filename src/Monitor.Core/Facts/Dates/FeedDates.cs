using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Dates of RSS and Atom items, well formed or not. An item without a date still lends its title to its address.</summary>
internal sealed class FeedDates(IndonesianDates texts, Kamus kamus)
{
    // Items stamped within this span of the reading carry the server's clock, not their own date.
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(30);

    private readonly string[] replies = [.. kamus.Words("tanggal.judul-balasan")];

    public static bool IsFeed(string text) =>
        text.Contains("<item", StringComparison.OrdinalIgnoreCase) || text.Contains("<entry", StringComparison.OrdinalIgnoreCase);

    public void Read(SourceReading source, DateBook book)
    {
        Uri feed = source.Snapshot.Url;
        if (feed.AbsolutePath.Contains("comments", StringComparison.OrdinalIgnoreCase))
        {
            book.Refuse(feed.AbsolutePath, "Umpan komentar, bukan unggahan.", feed);
            return;
        }

        List<Item> items = [.. Items(source.Text, feed, book)];
        bool stamped = items.Count >= 2 && items.All(item => item.Stamp is not null) && IsGenerated(items, source);
        Uri? channel = Uri.TryCreate(LooseXml.Link(source.Text), UriKind.Absolute, out Uri? home) ? home : null;
        foreach (Item item in items)
        {
            if (item.Day is null)
            {
                FromAddress(item, source, book);
            }
            else if (stamped)
            {
                book.Refuse(item.Stamp ?? "", "Umpan mencetak waktu pembacaan pada semua butir.", feed);
            }
            else if (!book.Addresses.IsOwn(item.Url) && channel?.Host != item.Url.Host)
            {
                book.Refuse($"{item.Title} {item.Stamp}", "Berita dari situs lain.", item.Url);
            }
            else if (replies.Any(word => item.Title.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                book.Refuse($"{item.Title} {item.Stamp}", "Tanggal komentar.", item.Url);
            }
            else
            {
                book.Claim(new DateClaim(
                    item.Url, item.Title, new PartialDate(item.Day.Value, DatePrecision.Day), DateSource.Feed, item.IsEdit ? 0.5 : 0.95,
                    $"{item.Title} · {item.Stamp}", source.Snapshot));
            }
        }
    }

    // A feed without days still names articles whose addresses tell them.
    private static void FromAddress(Item item, SourceReading source, DateBook book)
    {
        if (book.Addresses.IsOwn(item.Url) && !book.Addresses.IsForeignPage(item.Url) && UrlDates.Of(item.Url) is { Precision: DatePrecision.Day } date)
        {
            book.Claim(new DateClaim(item.Url, item.Title, date, DateSource.Url, 0.9, $"{item.Title} · {item.Url.AbsolutePath}", source.Snapshot));
        }
    }

    private IEnumerable<Item> Items(string text, Uri feed, DateBook book)
    {
        bool atom = text.Contains("<entry", StringComparison.OrdinalIgnoreCase);
        foreach (string element in LooseXml.Elements(text, atom ? "entry" : "item"))
        {
            string published = LooseXml.Child(element, "pubDate", "published", "dc:date", "date", "issued");
            string stamp = published.Length > 0 ? published : LooseXml.Child(element, "updated", "atom:updated");
            DateOnly? day = stamp.Length == 0 ? null
                : MachineDates.Day(stamp, book.Reading.Context.Zone) ?? (texts.First(stamp, book.AsOf) is { Form: DateForm.Full, Date.Precision: DatePrecision.Day } found ? found.Date.Day : null);
            if (Uri.TryCreate(feed, LooseXml.Link(element), out Uri? url) && url.Scheme is "http" or "https")
            {
                yield return new Item(url, LooseXml.Child(element, "title"), stamp.Length > 0 ? stamp : null, day, published.Length == 0);
            }
        }
    }

    private static bool IsGenerated(List<Item> items, SourceReading source)
    {
        bool now = items.All(item => DateTimeOffset.TryParse(item.Stamp, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset at)
            && (at - source.Snapshot.FetchedAt).Duration() < SameMoment);
        bool same = items.Count >= 3 && items.All(item => item.Stamp == items[0].Stamp)
            && items[0].Day is { } day && Math.Abs(day.DayNumber - DateOnly.FromDateTime(source.Snapshot.FetchedAt.UtcDateTime).DayNumber) <= 1;
        return now || same;
    }

    private sealed record Item(Uri Url, string Title, string? Stamp, DateOnly? Day, bool IsEdit);
}

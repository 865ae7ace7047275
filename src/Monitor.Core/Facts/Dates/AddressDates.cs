using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Takes the dates in addresses of articles, wherever the site names them: pages read, links, feeds and sitemaps.</summary>
internal static class AddressDates
{
    public static void Read(DateBook book)
    {
        foreach (PageReading page in book.Reading.Pages)
        {
            Take(page.Url, PageTitle.Of(page.Html), page, book);
            foreach (HtmlLink link in page.Html.Links.Where(link => link.Target is not null && !link.IsHidden))
            {
                Take(link.Target!, link.Text.Length >= 10 ? link.Text : "", page, book);
            }
        }
    }

    private static void Take(Uri url, string title, PageReading page, DateBook book)
    {
        if (book.Addresses.IsOwn(url) && !book.Addresses.IsForeignPage(url) && UrlDates.Of(url) is { } date)
        {
            book.Claim(new DateClaim(url, title, date, DateSource.Url, date.Precision == DatePrecision.Day ? 0.9 : 0.6, url.AbsolutePath, page.Snapshot));
        }
    }
}

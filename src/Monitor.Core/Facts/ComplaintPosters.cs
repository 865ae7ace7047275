using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds a picture that seems to carry a complaint number; only a person can read it.</summary>
internal sealed class ComplaintPosters(Kamus kamus)
{
    private const int LongestName = 90;
    private readonly Phrases wanted = new(kamus, "kanal.poster");
    private readonly Phrases refused = new(kamus, "kanal.poster-bukan");
    private readonly Phrases news = new(kamus, "kanal.bagian-berita");

    public Channel? Find(PageReading page)
    {
        foreach (HtmlImage image in page.Html.Images)
        {
            if (image.Source is not { } source || (image.Region == Region.Main && page.IsHome && news.In(image.Hint)))
            {
                continue;
            }

            string file = Uri.UnescapeDataString(source.Segments[^1]);
            string?[] names = [image.Alt, image.Title, image.Caption, file];
            string? named = names.FirstOrDefault(name => name is { Length: > 0 and <= LongestName } && wanted.In(name));
            if (named is not null && !names.Any(name => name is not null && refused.In(name)))
            {
                return new Channel(source.AbsoluteUri, page.Quote($"{named} ({file})"));
            }
        }

        return null;
    }
}

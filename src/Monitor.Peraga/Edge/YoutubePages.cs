using System.Globalization;
using System.Text;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga.Edge;

/// <summary>What the simulated YouTube answers: a channel's page names its id, its feed lists its uploads, and robots.txt asks robots not to read feeds, as the real one does.</summary>
internal static class YoutubePages
{
    private const string Mark = "<small>DATA CONTOH</small>";
    private const int MostUploads = 3;

    public static Answer Answer(SiteRequest request, DateOnly today) => request.Path switch
    {
        "/robots.txt" => Builds.Answer.Text("User-agent: *\nDisallow: /feeds/videos.xml\nDisallow: /results\n"),
        "/feeds/videos.xml" when request.Parameter("channel_id") is { Length: 24 } id => Builds.Answer.Xml(Feed(id, today)),
        var path when path.StartsWith("/@", StringComparison.Ordinal) && ChannelTruth.HasChannel(path[1..]) => Channel(path[2..]),
        _ => Builds.Answer.Html($"<html><head><title>404 Not Found</title></head><body><p>Halaman ini tidak tersedia.</p>{Mark}</body></html>", 404),
    };

    private static Answer Channel(string handle)
    {
        string id = ChannelTruth.IdOf(handle);
        return Builds.Answer.Html($"<html><head><title>{handle} - YouTube</title><link rel=\"canonical\" href=\"https://www.youtube.com/channel/{id}\"><link rel=\"alternate\" type=\"application/rss+xml\" title=\"RSS\" href=\"https://www.youtube.com/feeds/videos.xml?channel_id={id}\"></head><body><h1>{handle}</h1>{Mark}</body></html>");
    }

    private static string Feed(string id, DateOnly today)
    {
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" xmlns=\"http://www.w3.org/2005/Atom\"><id>yt:channel:{id[2..]}</id><title>DATA CONTOH</title><published>2019-01-01T00:00:00+00:00</published>");
        if (ChannelTruth.NewestUpload(id, today) is { } newest)
        {
            for (int number = 0; number < MostUploads; number++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<entry><id>yt:video:{id[2..13]}{number}</id><title>Kegiatan {number + 1}</title><published>{newest.AddDays(-9 * number):yyyy-MM-ddTHH:mm:ss}+00:00</published></entry>");
            }
        }

        return text.Append("</feed>").ToString();
    }
}

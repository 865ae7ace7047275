using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>What an answer says about a channel.</summary>
/// <param name="Seen">A clause in Bahasa Indonesia.</param>
public sealed record ChannelReading(ChannelSight Sight, string Seen, string? AccountId = null, DateTimeOffset? NewestUpload = null);

/// <summary>Reads what came back when a channel was asked for. A wall is neither life nor death.</summary>
public sealed class ChannelReader(Kamus kamus)
{
    // A page of sign-in has a heading, two labels and a footer.
    private const int FewCharacters = 800;

    private readonly PageShell shells = new(kamus);
    private readonly Phrases gone = new(kamus, "kanal.halaman-hilang");
    private readonly Phrases closed = new(kamus, "kanal.halaman-tertutup");

    /// <summary>What the answer says; null when our own line or reader failed, which says nothing about the channel.</summary>
    public ChannelReading? Read(ChannelMeans means, Uri asked, ChannelAnswer answer) => answer switch
    {
        { Status: FetchStatus.NotAttempted or FetchStatus.WeWereOffline or FetchStatus.DnsUnavailable or FetchStatus.BrowserUnavailable or FetchStatus.Refused } => null,
        { HttpCode: 404 or 410 } => new ChannelReading(ChannelSight.NotFound, $"server menjawab {answer.HttpCode}: halaman tidak ada"),
        { Status: FetchStatus.DnsFailed } => new ChannelReading(ChannelSight.NotFound, "nama situsnya tidak ada"),
        { Status: FetchStatus.Disallowed } => Wall("robots.txt meminta tidak dibaca"),
        { Status: FetchStatus.Blocked } => Wall($"server menolak pembaca otomatis{Code(answer)}"),
        { Status: FetchStatus.ServerError } => Wall($"server sedang bermasalah{Code(answer)}"),
        { Status: FetchStatus.ConnectFailed or FetchStatus.TimedOut } => Wall("server tidak menjawab"),
        { Status: FetchStatus.TlsFailed } => Wall("sambungan aman gagal"),
        { Status: FetchStatus.Ok, HttpCode: >= 200 and < 300, Text: { } text } => means switch
        {
            ChannelMeans.YoutubeFeed => Feed(text),
            ChannelMeans.YoutubePage => Account(text),
            _ => Page(asked, answer.Final ?? asked, text),
        },
        _ => Wall($"jawaban server tidak dapat dibaca{Code(answer)}"),
    };

    private static ChannelReading Wall(string seen) => new(ChannelSight.Wall, seen);

    private static string Code(ChannelAnswer answer) => answer.HttpCode is { } code ? $" ({code})" : "";

    private static ChannelReading Feed(string text) => YoutubeFeed.Read(text) is { } feed
        ? new ChannelReading(ChannelSight.Alive, feed.Newest is null ? "kanal ada, belum ada unggahan" : $"daftar unggahan terbaca, {feed.Uploads} unggahan terbaru", NewestUpload: feed.Newest)
        : Wall("yang dijawab bukan daftar unggahan");

    // A page of consent, or one that is drawn by script only, names no channel.
    private static ChannelReading Account(string text) => YoutubeAccount.IdOn(text) is { } id
        ? new ChannelReading(ChannelSight.Alive, "halaman kanal terbuka dan menyebut kanalnya", id)
        : Wall("halaman terbuka tanpa menyebut kanal");

    private ChannelReading Page(Uri asked, Uri final, string text)
    {
        if (!Site(asked).Equals(Site(final), StringComparison.Ordinal))
        {
            return Wall($"dialihkan ke {final.Host}");
        }

        if (HtmlReader.Read(text, final) is not { } page)
        {
            return Wall("halaman tidak terbaca");
        }

        string title = page.Title;
        ImmutableArray<HtmlBlock> headings = [.. page.Blocks.Where(block => block is { IsHidden: false, HeadingLevel: 1 or 2 }).Take(3)];

        // Many village systems carry a small sign-in box on every page: only a page that is little else is a wall.
        bool asksPassword = page.Forms.Any(form => form.Fields.Any(field => field.Type == "password")) && page.Blocks.Where(block => !block.IsHidden).Sum(block => block.Text.Length) < FewCharacters;
        return gone.In(title) || headings.Any(heading => gone.In(heading.Text)) ? Wall("halaman terbuka tetapi mengatakan bahwa isinya tidak ada")
            : closed.In(title) || asksPassword ? Wall("halaman meminta masuk atau persetujuan")
            : page.Blocks.All(block => block.IsHidden) || shells.IsShell(page) ? Wall("halaman kosong tanpa skrip")
            : new ChannelReading(ChannelSight.Alive, title.Length > 0 ? $"halaman terbuka: “{IndonesianForm.Cut(title)}”" : "halaman terbuka");
    }

    // With or without www is the same place.
    private static string Site(Uri url) => Registry.SiteAddress.SiteOf(url);
}

using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Edge;

/// <summary>Pages of a site that was taken over, and the host redirects lead to.</summary>
internal static class GamblingPages
{
    private static readonly string[] Brands = ["UMPAMA88", "MISAL4D", "KHAYAL77", "SEMU138", "REKA303"];

    private static readonly string[] Lines =
    [
        "Situs slot gacor hari ini dengan RTP live tertinggi dan maxwin mudah.", "Daftar akun slot online, deposit pulsa tanpa potongan, bonus new member 100.",
        "Agen togel dan toto macau resmi dengan pasaran terlengkap.", "Mahjong ways, gates of olympus, zeus dan pragmatic play tersedia dua puluh empat jam.",
        "Live casino baccarat dan roulette dipandu dealer cantik.", "Link alternatif anti blokir, withdraw cepat, jackpot setiap hari.",
        "Sbobet dan taruhan bola dengan odds terbaik.", "Anti rungkad, pola gacor bocoran admin setiap malam.",
    ];

    public static Answer Takeover(Persona persona, SiteRequest request)
    {
        Dice dice = Dice.For(7, persona.Host + request.Path);
        string brand = Brands[persona.Host.Length % Brands.Length];
        List<string> lines = [.. Lines];
        dice.Shuffle(lines);
        return Page(brand, lines, "/");
    }

    /// <summary>The host redirects lead to.</summary>
    public static Answer Host(SiteRequest request) => Page(Brands[0], Lines, request.Path);

    private static Answer Page(string brand, IEnumerable<string> lines, string path) => Answer.Html(
        $"<!DOCTYPE html><html lang=\"id\"><head><title>{brand} : Situs Slot Gacor Maxwin Resmi Terpercaya</title><meta name=\"description\" content=\"{brand} bandar slot gacor dan togel online\"><link rel=\"amphtml\" href=\"https://amp.{SpecialTexts.GamblingHost}{path}\"></head><body><h1>{brand} Slot Gacor</h1>"
        + string.Concat(lines.Select((line, index) => $"<p>{line} <a href=\"https://{SpecialTexts.GamblingHost}/daftar{index}\">DAFTAR</a></p>"))
        + "<small>DATA CONTOH</small></body></html>");
}

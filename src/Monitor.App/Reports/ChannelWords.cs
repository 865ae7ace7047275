using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Text;

namespace Monitor.App.Reports;

/// <summary>Channels and where they stand, in words.</summary>
public static class ChannelWords
{
    public static string Of(ChannelState state, ChannelMeans means) => state switch
    {
        ChannelState.Alive => "Hidup",
        ChannelState.MissingOnce => "Sekali tidak ditemukan",
        ChannelState.Dead => "Mati",
        ChannelState.Unverifiable => "Tidak dapat dipastikan",
        ChannelState.NeedsPerson => "Perlu dilihat petugas",
        ChannelState.Foreign => "Milik pihak lain",
        ChannelState.NotAChannel => "Bukan kanal",
        _ => means == ChannelMeans.FormOnly ? "Terbit, tidak diuji" : "Belum diuji",
    };

    public static string Of(ChannelRuling ruling) => ruling switch
    {
        ChannelRuling.Alive => "Hidup",
        ChannelRuling.Dead => "Mati",
        ChannelRuling.Foreign => "Milik pihak lain",
        _ => "Tidak dapat dipastikan",
    };

    public static string Of(ChannelUse use) => use switch
    {
        ChannelUse.Kept => "masih dipakai dan dijawab",
        ChannelUse.GivenUp => "tidak dipakai lagi",
        _ => "",
    };

    /// <summary>"masih dipakai dan dijawab, dinyatakan oleh sri atas nama Desa Karangwuni pada 24 November 2026, berlaku sampai 22 Februari 2027".</summary>
    public static string Of(ChannelDeclaration declaration, TimeZoneInfo zone) =>
        $"{Of(declaration.Use)}, dinyatakan oleh {declaration.By}{(declaration.Behalf.Length > 0 ? " atas nama " + declaration.Behalf : "")} pada {Day(declaration.At, zone)}, berlaku sampai {Day(declaration.Until, zone)}";

    public static string Of(RegisterMatch match) => match switch
    {
        RegisterMatch.Same => "sama",
        RegisterMatch.Differs => "berbeda",
        RegisterMatch.NotRegistered => "tidak di register",
        RegisterMatch.OnlyRegistered => "hanya di register",
        _ => "",
    };

    /// <summary>"Telepon", or the network of an account.</summary>
    public static string Kind(PublishedChannel channel) => channel.Kind switch
    {
        ChannelKind.Phone => "Telepon",
        ChannelKind.Whatsapp => "WhatsApp",
        ChannelKind.Email => "Surel",
        ChannelKind.Portal => "Portal pengaduan",
        ChannelKind.Form => "Formulir aduan",
        ChannelKind.Social when Uri.TryCreate(channel.Value, UriKind.Absolute, out Uri? url) && SocialPlatforms.Name(SocialPlatforms.Of(url)) is { Length: > 0 } name => name,
        _ => "Media sosial",
    };

    /// <summary>"Hidup menurut dewi, 24 November 2026, berlaku sampai 22 Februari 2027"; empty when nobody looked.</summary>
    public static string Person(ChannelStanding standing, TimeZoneInfo zone) => standing.Verdict is not { } verdict ? ""
        : $"{Of(verdict.Ruling)} menurut {verdict.By}, {Day(verdict.At, zone)}, berlaku sampai {Day(verdict.Until, zone)}";

    /// <summary>When the newest upload was published; empty when nothing tells it.</summary>
    public static string Newest(ChannelStanding standing, TimeZoneInfo zone) => standing.NewestUpload is { } at ? Day(at, zone) : "";

    private static string Day(DateTimeOffset at, TimeZoneInfo zone) => Indonesian.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Truth;

/// <summary>The truth about channels outside the sites themselves: which are gone, and when an account last uploaded. Told by their addresses alone, so that the same address
/// is the same channel in every kabupaten.</summary>
public static class ChannelTruth
{
    /// <summary>Where the complaint portal stood before it moved; some sites still lead there.</summary>
    public const string OldPortal = "https://" + RosterBuilder.LaporHost + "/kanal-lama";

    /// <summary>Host of the simulated YouTube.</summary>
    public const string Youtube = "www.youtube.com";

    private const string IdPrefix = "UC";
    private const int IdLetters = 22;

    /// <summary>Whether there is a channel of a name, with or without its @. Of eight names one is gone.</summary>
    public static bool HasChannel(string handle) => Number("ada " + Name(handle)) % 8 != 0;

    /// <summary>The id of a channel.</summary>
    public static string IdOf(string handle) =>
        IdPrefix + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Name(handle))))[..IdLetters].Replace('+', '-').Replace('/', '_');

    /// <summary>When the channel of an id last uploaded; null when it never did.</summary>
    /// <param name="today">The kabupaten's own day.</param>
    public static DateTimeOffset? NewestUpload(string id, DateOnly today) => Number("unggah " + id) switch
    {
        var number when number % 6 == 0 => null,
        var number => new DateTimeOffset(today.AddDays(-(int)(number % 500) - 1), new TimeOnly(8, 30), TimeSpan.Zero),
    };

    /// <summary>Whether a published address that can be checked without a person leads anywhere; null for those that only a person can open.</summary>
    public static bool? IsAlive(Uri address) => address.Host switch
    {
        Youtube => HasChannel(address.AbsolutePath.Trim('/')),
        RosterBuilder.LaporHost => address.AbsoluteUri != OldPortal,
        "www.lapor.go.id" => true,
        _ => null,
    };

    private static string Name(string handle) => handle.TrimStart('@').ToLowerInvariant();

    private static uint Number(string text) => uint.Parse(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

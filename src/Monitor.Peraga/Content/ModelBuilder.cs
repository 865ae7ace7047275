using System.Collections.Immutable;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Content;

/// <summary>Makes the model of a site from its persona, the seed and the day.</summary>
internal static class ModelBuilder
{
    public static SiteModel Build(Persona persona, int seed, DateOnly asOf)
    {
        var dice = Dice.For(seed, "site:" + persona.Host);
        ImmutableArray<Official> officials = Officials(persona, dice);
        ImmutableArray<string> dusun = [.. dice.Some(["Krajan", "Sidomulyo", "Wetan", "Kulon", "Tengah", "Ngisor", "Ndhuwur", "Pojok", "Ngarep"], dice.Between(3, 5))];
        DateOnly? newest = Newest(persona.Condition, asOf, dice);
        ImmutableArray<SiteDocument> documents = newest is { } last ? DocumentShelf.Fill(persona, asOf, last, dice) : [];
        ImmutableArray<Article> articles = Newsroom.Write(persona, documents, dusun, newest, asOf, dice);
        return new SiteModel(
            persona,
            asOf,
            articles,
            documents,
            ServiceDesk.Open(persona, officials, dice),
            ContactBook.Fill(persona, dice),
            officials,
            dusun,
            dice.Between(1650, 6900),
            persona.ShowsContent && persona.Condition <= Condition.Mangkrak && dice.Chance(45),
            dice.Next());
    }

    /// <summary>Day of the newest upload; null for a site without any.</summary>
    private static DateOnly? Newest(Condition condition, DateOnly asOf, Dice dice) => condition switch
    {
        // Two days are kept from every limit, so that an inspection past midnight changes no truth.
        Condition.Lambat => asOf.AddDays(-dice.Between(34, 86)),
        Condition.Dorman => asOf.AddDays(-dice.Between(95, 175)),
        Condition.TerancamMangkrak => asOf.AddDays(-dice.Between(185, 355)),
        Condition.Mangkrak => asOf.AddDays(-dice.Between(380, 1600)),
        Condition.NeverFilled or Condition.StaticProfile or Condition.Template or Condition.DeadBackend => null,
        _ => asOf.AddDays(-dice.Between(1, 26)),
    };

    private static ImmutableArray<Official> Officials(Persona persona, Dice dice)
    {
        string[] positions = persona.Entity.Kind switch
        {
            Core.Registry.EntityKind.Desa =>
            [
                "Kepala Desa", "Sekretaris Desa", "Kasi Pemerintahan", "Kasi Pelayanan", "Kasi Kesejahteraan", "Kaur Keuangan", "Kaur Perencanaan",
                "Kaur Tata Usaha dan Umum",
            ],
            Core.Registry.EntityKind.Kelurahan => ["Lurah", "Sekretaris Kelurahan", "Kasi Pemerintahan", "Kasi Pelayanan Umum", "Kasi Pembangunan"],
            Core.Registry.EntityKind.Kecamatan =>
                ["Camat", "Sekretaris Kecamatan", "Kasi Pemerintahan", "Kasi Pelayanan Umum", "Kasi Ketenteraman dan Ketertiban", "Kasubag Umum"],
            Core.Registry.EntityKind.Bumd => ["Direktur Utama", "Direktur Umum", "Kepala Bagian Pelayanan Pelanggan", "Kepala Bagian Keuangan"],
            _ => ["Kepala", "Sekretaris", "Kepala Bidang Pelayanan", "Kepala Bidang Perencanaan", "Kasubag Umum dan Kepegawaian"],
        };
        return [.. positions.Select(position => new Official(Names.Person(dice), position))];
    }
}

namespace Monitor.Peraga.Content;

/// <summary>Invented names. Places are built on words for "suppose" and "example", so that none is a real village's.</summary>
internal static class Names
{
    private static readonly string[] Stems =
    [
        "Umpama", "Misal", "Reka", "Andai", "Ibarat", "Tamsil", "Kias", "Tiru", "Khayal", "Angan", "Semu", "Perumpa",
        "Lakon", "Dongeng", "Lamun", "Bayang", "Impi", "Gagas", "Hikayat", "Sangka", "Kira", "Duga", "Seolah", "Seandai",
    ];

    private static readonly string[] Endings =
    [
        "rejo", "mulyo", "wangi", "asri", "karta", "dadi", "makmur", "tirta", "harjo", "luhur", "wuni", "agung", "rahayu",
        "lestari", "sentosa", "kerta", "raya", "ombo", "bumi", "wana", "gading", "kencana",
    ];

    private static readonly string[] Given =
    [
        "Bagas", "Sutarjo", "Wahyuni", "Ratmi", "Slamet", "Endah", "Purwanto", "Sri", "Joko", "Ningsih", "Hartono", "Lestari",
        "Agung", "Widodo", "Marsini", "Triyono", "Sulastri", "Daryanto", "Retno", "Yuliana", "Budi", "Parjo", "Kusumo", "Indah",
        "Gunadi", "Wiwik", "Sarjono", "Tutik", "Rohmad", "Samsul", "Nur", "Faizah", "Mulyadi", "Eko", "Dwi", "Anjar",
    ];

    private static readonly string[] Family =
    [
        "Umpamanto", "Rekawati", "Wirasena", "Tamsilya", "Kiaswara", "Andaiputra", "Prabasewu", "Lakonata", "Semuwijaya", "Gagasari",
        "Anganjaya", "Hikayatno", "Misalwati", "Tirukarsa", "Dongengan", "Bayangkarsa", "Ibaratno", "Khayalani", "Lamunharja", "Sangkala",
    ];

    /// <summary>Distinct place names in an order of the dice.</summary>
    public static List<string> Places(Dice dice)
    {
        List<string> all = [.. Stems.SelectMany(stem => Endings.Select(ending => stem + ending))];
        dice.Shuffle(all);
        return all;
    }

    public static string Person(Dice dice) => dice.Pick(Given) + " " + dice.Pick(Family);

    /// <summary>A mobile number of ranges no operator was given: nobody is called by accident. National form, digits only.</summary>
    public static string Mobile(Dice dice) =>
        $"089{dice.Between(1, 3)}{dice.Between(2001, 9899):0000}{dice.Between(1001, 9899):0000}";

    /// <summary>Local part of a landline in the invented area, 6 or 7 digits.</summary>
    public static string Landline(Dice dice) =>
        dice.Chance(60) ? $"{dice.Between(312, 498)}{dice.Between(101, 989)}" : $"3{dice.Between(301, 989)}{dice.Between(112, 989)}";
}

using System.Collections.Immutable;

namespace Monitor.App.Accounts;

/// <summary>The roles an account may hold; each account holds exactly one.</summary>
public static class Roles
{
    public const string Administrator = "Administrator";
    public const string Diskominfo = "Diskominfo";
    public const string Inspektorat = "Inspektorat";

    /// <summary>Bound to one kecamatan; sees nothing without one.</summary>
    public const string Camat = "Camat";

    /// <summary>Bound to one desa, kelurahan or office; sees nothing without one.</summary>
    public const string Operator = "Operator";

    /// <summary>Reads results of the whole kabupaten and changes nothing.</summary>
    public const string Pembaca = "Pembaca";

    public static ImmutableArray<string> All { get; } = [Administrator, Diskominfo, Inspektorat, Camat, Operator, Pembaca];

    /// <summary>One sentence about what a role may do, for the people who give it.</summary>
    public static string Explain(string role) => role switch
    {
        Administrator => "seluruh kabupaten; mengelola pengguna dan membaca catatan audit",
        Diskominfo => "seluruh kabupaten; membaca hasil dan meminta periksa ulang",
        Inspektorat => "seluruh kabupaten; membaca hasil dan catatan audit",
        Camat => "hanya kecamatannya sendiri",
        Operator => "hanya satu desa, kelurahan, atau kantor: hasilnya, klarifikasi, pernyataan kanal, dan periksa ulang",
        Pembaca => "seluruh kabupaten; hanya membaca",
        _ => "",
    };
}

using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>What the site says about its services.</summary>
/// <param name="Elements">Ids of <see cref="ServiceElement"/> that were found, in the order of <see cref="ServiceElement.All"/>.</param>
/// <param name="Services">Names of services found, in the words of the list in config.</param>
/// <param name="Url">The page that carries most of it; null when there is none.</param>
/// <param name="ElementEvidence">For each element, where it was seen.</param>
public sealed record ServiceStandard(
    ImmutableArray<string> Elements,
    ImmutableArray<string> Services,
    Uri? Url,
    ImmutableDictionary<string, Evidence> ElementEvidence)
{
    /// <summary>What the office should look at again; information only.</summary>
    public ImmutableArray<ServiceRemark> Remarks { get; init; } = [];

    /// <summary>Pages that speak of services or procedures and are no standard of this entity, at most 30.</summary>
    public ImmutableArray<RefusedCandidate> Refused { get; init; } = [];

    /// <summary>A page that is a service standard: at least requirements or flow besides one further element.</summary>
    public bool Present => Elements.Length >= 2 && (Elements.Contains(ServiceElement.Persyaratan) || Elements.Contains(ServiceElement.Alur));
}

/// <summary>Something odd about a service's terms, as a sentence in Bahasa Indonesia.</summary>
public sealed record ServiceRemark(string Sentence, Evidence Evidence);

/// <summary>The ids of elements of a service standard.</summary>
public static class ServiceElement
{
    public const string DaftarLayanan = "daftar-layanan";
    public const string Persyaratan = "persyaratan";
    public const string Alur = "alur";
    public const string Waktu = "waktu";
    public const string Biaya = "biaya";
    public const string Produk = "produk";
    public const string Pengaduan = "pengaduan";
    public const string Jadwal = "jadwal";
    public const string Petugas = "petugas";
    public const string Antrian = "antrian";
    public const string Maklumat = "maklumat";
    public const string IdentitasSop = "identitas-sop";

    public static IReadOnlyList<string> All { get; } =
        [DaftarLayanan, Persyaratan, Alur, Waktu, Biaya, Produk, Pengaduan, Jadwal, Petugas, Antrian, Maklumat, IdentitasSop];
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Reports.Packages;

/// <summary>Packs one entity's evidence so that a third party can check it without this program: <c>sha256sum -c SHA256SUMS</c>.
/// The same case and bodies give the same files.</summary>
public static class EvidencePackage
{
    internal const string Sums = "SHA256SUMS";
    internal const string ReadMe = "BACA-SAYA.txt";
    internal const string Manifest = "manifes.json";
    internal const string RunManifestName = "manifes-penilaian.txt";

    /// <summary>Writes the ZIP.</summary>
    /// <param name="bodies">A body that is not there any more is named as absent in the manifest.</param>
    public static void Write(Stream target, EvidenceCase about, IBodies bodies)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var kept = new KeptBodies(about, bodies);

        Add(ReadMe, Encoding.UTF8.GetBytes(EvidenceReadMe.Write(about)));
        Add(Manifest, EvidenceManifest.Write(about, kept));
        if (!about.Export.SeesPartOnly)
        {
            Add(RunManifestName, Encoding.UTF8.GetBytes(RunManifest.Text(about.Assessment.Entities)));
        }

        foreach ((string hash, string file) in kept.Files)
        {
            if (bodies.Find(hash) is { } body)
            {
                Add(file, body.Span);
            }
        }

        Place(Sums, Encoding.UTF8.GetBytes(string.Concat(sums.Select(sum => $"{sum.Value}  {sum.Key}\n"))));

        void Add(string name, ReadOnlySpan<byte> content)
        {
            sums[name] = Convert.ToHexStringLower(SHA256.HashData(content));
            Place(name, content);
        }

        void Place(string name, ReadOnlySpan<byte> content)
        {
            ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = about.Judged.TakenAt.ToUniversalTime();
            using Stream stream = entry.Open();
            stream.Write(content);
        }
    }
}

/// <summary>Which bodies go into a package, and under which names.</summary>
internal sealed class KeptBodies
{
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public KeptBodies(EvidenceCase about, IBodies bodies)
    {
        if (about.Exposes)
        {
            return;
        }

        foreach (SiteSnapshot snapshot in new[] { about.Judged, about.Earlier }.OfType<SiteSnapshot>())
        {
            foreach (PageSnapshot page in snapshot.Pages)
            {
                Keep(page.BodyHash, "isi/", Extension(page.Kind));
            }

            foreach (Screenshot picture in snapshot.Screenshots)
            {
                Keep(picture.Hash, "gambar/", ".jpg");
            }
        }

        void Keep(string? hash, string folder, string extension)
        {
            if (hash is not null && !files.ContainsKey(hash) && bodies.Find(hash) is not null)
            {
                files[hash] = folder + hash + extension;
            }
        }
    }

    /// <summary>Name in the package by hash, in the order of the hashes.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files => files;

    public string? NameOf(string? hash) => hash is null ? null : files.GetValueOrDefault(hash);

    private static string Extension(ContentKind kind) => kind switch
    {
        ContentKind.Html => ".html",
        ContentKind.Xml => ".xml",
        ContentKind.Json => ".json",
        _ => ".txt",
    };
}

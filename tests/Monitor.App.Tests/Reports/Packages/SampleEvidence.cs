using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Reports.Packages;

/// <summary>Bodies in memory, by the hash that is said of them.</summary>
internal sealed class SampleBodies : Dictionary<string, byte[]>, IBodies
{
    public string Add(string text)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(body));
        this[hash] = body;
        return hash;
    }

    public ReadOnlyMemory<byte>? Find(string hash) => TryGetValue(hash, out byte[]? body) ? body : (ReadOnlyMemory<byte>?)null;
}

/// <summary>Cases of evidence for tests.</summary>
internal static class SampleEvidence
{
    internal static readonly DateTimeOffset Taken = new(2026, 11, 23, 19, 10, 0, TimeSpan.Zero);

    /// <summary>A case of a snapshot without pages.</summary>
    public static EvidenceCase Of(Assessment assessment, EntityRow row, ExportContext export, bool exposes = false, params PageSnapshot[] pages) =>
        new(assessment, row, Snapshot(row.Entity, Taken, pages), null, exposes, export);

    public static SiteSnapshot Snapshot(Entity entity, DateTimeOffset taken, params PageSnapshot[] pages) =>
        new(entity.MainAddress is null ? Guid.Empty : new Guid(7, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]), entity.Code, new Uri("https://desa.peraga.test/"), taken, "1.3", OwnNetwork.Up, [.. pages], []);

    public static PageSnapshot Page(string address, string? hash, ContentKind kind = ContentKind.Html) => new(
        new FetchRequest(new Uri(address), FetchPurpose.Page, FetchVia.Http, 1, null), FetchStatus.Ok, new Uri(address), 200, kind, hash, hash, 120,
        [new RedirectHop(new Uri("http://desa.peraga.test/"), 301, address)],
        ImmutableSortedDictionary<string, string>.Empty.Add("content-type", "text/html"),
        new TlsObservation(Taken.AddDays(-30), Taken.AddDays(60), "CN=desa.peraga.test", "CN=Contoh", ["NameMismatch"]), Taken, TimeSpan.FromMilliseconds(140), null)
    {
        Address = "192.0.2.7",
    };
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Core.Tests.Facts;

/// <summary>A site made of pages written in a test, as a snapshot would hold it.</summary>
internal sealed class SavedSite : IBodies
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> bodies = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PageSnapshot>.Builder pages = ImmutableArray.CreateBuilder<PageSnapshot>();

    public static Kabupaten Kabupaten { get; } = new(
        WilayahCode.Parse("99.01"), "Lawu", true, ["lawukab.test", "lawu.test"], "0279", ["990101"],
        new OwnChannels(["+6282133440001"], ["lapormasbup.lawu.test"]));

    public EntityKind Kind { get; init; } = EntityKind.Desa;

    public string Name { get; init; } = "Karangasri";

    public string Host { get; init; } = "karangasri.ngrambe.lawu.test";

    public ReadOnlyMemory<byte>? Find(string hash) => bodies.TryGetValue(hash, out ReadOnlyMemory<byte> body) ? body : null;

    /// <summary>Adds a page; the first one, at "/", is the home page.</summary>
    public SavedSite With(string path, string html)
    {
        byte[] body = Encoding.UTF8.GetBytes(html);
        string hash = Convert.ToHexStringLower(SHA256.HashData(body));
        bodies[hash] = body;
        var url = new Uri($"https://{Host}{path}");
        var request = new FetchRequest(url, path == "/" ? FetchPurpose.Home : FetchPurpose.Page, FetchVia.Http, path == "/" ? 0 : 1, null);
        pages.Add(new PageSnapshot(
            request, FetchStatus.Ok, url, 200, ContentKind.Html, hash, hash, body.Length, [], ImmutableSortedDictionary<string, string>.Empty, null, At, TimeSpan.FromSeconds(1), null));
        return this;
    }

    public SiteReading Read()
    {
        var entity = new Entity(new EntityCode("99.01.01.2001"), Kind, Name, WilayahCode.Parse("99.01.01"), [new SiteAddress(new Uri($"https://{Host}/"), AddressState.Approved)]);
        var snapshot = new SiteSnapshot(Guid.Empty, entity.Code, new Uri($"https://{Host}/"), At, "1.0", OwnNetwork.Up, pages.ToImmutable(), []);
        return SiteReading.Of(snapshot, this, new ReadingContext(entity, Kabupaten, new DateOnly(2026, 11, 24), TimeZoneInfo.Utc, TestKamus.Instance, StateLimits.Proposed));
    }

    public ContactChannels Channels()
    {
        Fact<ContactChannels> fact = new ChannelsExtractor(TestKamus.Instance).Extract(Read());
        return fact.TryGet(out ContactChannels? channels) ? channels : throw new InvalidOperationException(fact.Reason);
    }

    public ServiceStandard Services()
    {
        Fact<ServiceStandard> fact = new ServicesExtractor(TestKamus.Instance).Extract(Read());
        return fact.TryGet(out ServiceStandard? services) ? services : throw new InvalidOperationException(fact.Reason);
    }
}

using System.Net;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests.Http;

public sealed class GlobalAddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    public void Special_addresses_are_not_global(string address) => Assert.False(GlobalAddress.IsGlobal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("103.101.52.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2404:6800:4003::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void Public_addresses_are_global(string address) => Assert.True(GlobalAddress.IsGlobal(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://0300.0250.0.1/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://localhost./")]
    [InlineData("http://evil.test@127.0.0.1/")]
    [InlineData("http://8.8.8.8:8080/")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task No_hostile_address_is_connected_to_under_public_rules(string url)
    {
        await using GatherSession session = Sessions.Open(new MemoryBodies(), TargetRules.Public);
        SiteSnapshot snapshot = await session.GatherAsync(new EntityCode("99.01.01.2001"), new Uri(url), default);
        Assert.All(snapshot.Pages, page => Assert.Equal(FetchStatus.Refused, page.Status));
    }

    [Fact]
    public async Task One_inward_address_among_public_ones_refuses_the_name()
    {
        var rules = TargetRules.Public with
        {
            Resolve = (_, port) => new ResolvedTarget([new IPEndPoint(IPAddress.Parse("8.8.8.8"), port), new IPEndPoint(IPAddress.Loopback, port)]),
        };
        using var resolver = new Resolver(rules, TimeProvider.System);
        await Assert.ThrowsAsync<GuardRefusedException>(async () => await resolver.ResolveAsync("rebind.test", 80, default));
    }
}

using System.Net;
using System.Security.Authentication;
using Monitor.Core.Registry;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Tests;

public sealed class PeragaServerTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    [Fact]
    public async Task Every_build_answers_over_the_network()
    {
        foreach (BuildKind build in Enum.GetValues<BuildKind>())
        {
            Site site = peraga.Sites.First(one =>
                one.Persona.Build == build && one.Persona.Condition == Condition.Aktif && !one.Persona.Has(Trait.ExpiredTls | Trait.WrongNameTls));
            (HttpStatusCode status, string text) = await peraga.GetAsync(site.Persona.Url);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(site.Persona.Entity.Name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Plain_http_of_an_https_site_leads_to_https()
    {
        Site site = peraga.Sites.First(one => one.Persona.Condition == Condition.Aktif && !one.Persona.Has(Trait.PlainHttp | Trait.ExpiredTls | Trait.WrongNameTls));
        using HttpResponseMessage response = await peraga.Client.GetAsync(new Uri($"http://{site.Persona.Host}/"));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(site.Persona.Url, response.Headers.Location);
    }

    [Theory]
    [InlineData((int)Trait.ExpiredTls)]
    [InlineData((int)Trait.WrongNameTls)]
    public async Task Bad_certificate_breaks_a_careful_client_off(int trait)
    {
        Site site = peraga.Readable.First(one => one.Persona.Has((Trait)trait));
        HttpRequestException refusal = await Assert.ThrowsAsync<HttpRequestException>(() => peraga.GetAsync(site.Persona.Url));
        Assert.IsType<AuthenticationException>(refusal.InnerException);
    }

    [Fact]
    public async Task Broken_handshake_is_no_way_in_and_plain_http_leads_back_to_it()
    {
        Site site = peraga.Having(Condition.TlsUnreadable).First();
        await Assert.ThrowsAsync<HttpRequestException>(() => peraga.GetAsync(site.Persona.Url));
        using HttpResponseMessage response = await peraga.Client.GetAsync(new Uri($"http://{site.Persona.Host}/"));
        Assert.Equal(site.Persona.Url, response.Headers.Location);
    }

    [Fact]
    public void Gone_name_resolves_to_nothing()
    {
        foreach (Site site in peraga.Having(Condition.DnsGone))
        {
            Assert.Null(peraga.Server.Resolve(site.Persona.Host, 443));
        }

        Assert.Null(peraga.Server.Resolve("tidak-ada.peraga.test", 443));
        Assert.Null(peraga.Server.Resolve("www.facebook.com", 443));
    }

    [Fact]
    public async Task Refusing_site_has_a_name_and_no_listener()
    {
        Site site = peraga.Having(Condition.ConnectionRefused).First();
        Assert.NotNull(peraga.Server.Resolve(site.Persona.Host, 443));
        HttpRequestException refusal = await Assert.ThrowsAsync<HttpRequestException>(() => peraga.GetAsync(site.Persona.Url));
        Assert.Equal(HttpRequestError.ConnectionError, refusal.HttpRequestError);
    }

    [Fact]
    public void Ports_stand_for_80_and_443_and_loopback_only()
    {
        string host = peraga.Readable.First().Persona.Host;
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, peraga.Server.HttpPort), peraga.Server.Resolve(host, 80));
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, peraga.Server.HttpsPort), peraga.Server.Resolve(host, 443));
        Assert.NotEqual(peraga.Server.HttpPort, peraga.Server.Resolve(host, 8080)!.Port);
    }

    [Fact]
    public void Roster_has_the_size_of_a_kabupaten_and_no_two_hosts_alike()
    {
        Roster roster = peraga.Server.Roster;
        Assert.Equal(391, roster.Entities.Count(entity => entity.Kind == EntityKind.Desa));
        Assert.Equal(10, roster.Entities.Count(entity => entity.Kind == EntityKind.Kelurahan));
        Assert.Equal(60, roster.Entities.Count(entity => !entity.IsVillage));
        Assert.Equal(26, roster.AllKecamatan.Length);
        Assert.Equal(461, roster.Entities.Select(entity => entity.MainAddress!.Url.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(461, roster.Entities.Select(entity => entity.Code).Distinct().Count());
        Assert.All(roster.Entities, entity => Assert.EndsWith(".peraga.test", entity.MainAddress!.Url.Host, StringComparison.Ordinal));
        Assert.All(roster.Entities, entity => Assert.True(entity.MainAddress!.Url.IsDefaultPort));
        Assert.True(roster.Kabupaten.IsFictitious);
    }

    [Fact]
    public void Every_entity_has_its_truth() =>
        Assert.Equal(peraga.Server.Roster.Entities.Select(entity => entity.Code).Order(), peraga.Server.Truths.Keys.Order());
}

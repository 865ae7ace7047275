using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.Gather.Tests.Http;

public sealed class TlsTests
{
    private static readonly X509Certificate2 Root = MakeRoot();

    [Theory]
    [InlineData("localhost", false, "")]
    [InlineData("localhost", true, "NotTimeValid")]
    [InlineData("lain.test", false, "NameMismatch")]
    public async Task A_bad_certificate_is_observed_and_the_page_read_all_the_same(string name, bool expired, string problem)
    {
        using X509Certificate2 certificate = Issue(name, expired);
        await using var server = new HostileServer(
            (_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "text/html", Encoding.UTF8.GetBytes("<html>Desa</html>"), token, "Set-Cookie: a=b\r\n"), certificate);
        await using GatherSession session = Sessions.Open(new MemoryBodies(), TargetRules.Loopback(server.Port) with { TrustedRoot = Root });
        PageSnapshot home = (await session.GatherAsync(new EntityCode("x"), server.Url, default)).Home!;
        Assert.True(home.WasRead, home.Detail);
        Assert.Equal(problem, string.Join(',', home.Tls!.Problems));
        Assert.Equal(problem.Length == 0, server.Heads.Any(head => head.Contains("Cookie: a=b", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_root_is_a_problem_not_an_outage()
    {
        using X509Certificate2 certificate = Issue("localhost", expired: false);
        await using var server = new HostileServer((_, stream, token) => HostileServer.SayAsync(stream, "200 OK", "text/html", "<html>Desa</html>"u8.ToArray(), token), certificate);
        await using GatherSession session = Sessions.Open(new MemoryBodies());
        PageSnapshot home = (await session.GatherAsync(new EntityCode("x"), server.Url, default)).Home!;
        Assert.True(home.WasRead);
        Assert.False(home.Tls!.IsTrusted);
    }

    private static X509Certificate2 MakeRoot()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Akar Uji", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddYears(-2), TimeProvider.System.GetUtcNow().AddYears(2));
    }

    private static X509Certificate2 Issue(string name, bool expired)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset end = TimeProvider.System.GetUtcNow().AddDays(expired ? -5 : 90);
        using X509Certificate2 issued = request.Create(Root, end.AddDays(-365), end, [1, 2, 3, 4]);
        using X509Certificate2 keyed = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(keyed.Export(X509ContentType.Pfx), null);
    }
}

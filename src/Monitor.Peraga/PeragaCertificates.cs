using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga;

/// <summary>The kabupaten's own certificate authority and one certificate a host, made when it is first asked for.</summary>
internal sealed class PeragaCertificates : IDisposable
{
    private readonly ConcurrentDictionary<string, X509Certificate2> issued = new(StringComparer.OrdinalIgnoreCase);
    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    // One key for all hosts: the lesson is in names and dates, and 460 keys cost a second of start-up.
    private readonly ECDsa leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DateTimeOffset now;

    public PeragaCertificates(DateTimeOffset now)
    {
        this.now = now;
        var request = new CertificateRequest("CN=Peraga Root (DATA CONTOH)", rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Root = request.CreateSelfSigned(now.AddYears(-3), now.AddYears(3));
    }

    public X509Certificate2 Root { get; }

    /// <summary>The certificate a host shows; null breaks the handshake off.</summary>
    public X509Certificate2? For(string? host, Persona? persona)
    {
        if (host is null || persona?.Condition == Condition.TlsUnreadable)
        {
            return null;
        }

        return issued.GetOrAdd(host, name => persona switch
        {
            // What a wildcard for the zone looks like to a name two labels below it.
            { } wrong when wrong.Has(Trait.WrongNameTls) => Issue("*.peraga.test", now.AddDays(-30), now.AddDays(300)),
            { } old when old.Has(Trait.ExpiredTls) => Issue(name, now.AddDays(-400), now.AddDays(-35)),
            _ => Issue(name, now.AddDays(-30), now.AddDays(300)),
        });
    }

    public void Dispose()
    {
        foreach (X509Certificate2 certificate in issued.Values)
        {
            certificate.Dispose();
        }

        Root.Dispose();
        rootKey.Dispose();
        leafKey.Dispose();
    }

    private X509Certificate2 Issue(string name, DateTimeOffset from, DateTimeOffset to)
    {
        // The common name holds at most 64 characters; the name that counts is the alternative name.
        var request = new CertificateRequest("CN=" + (name.Length > 60 ? name[..60] : name), leafKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Root, true, false));
        byte[] serial = new byte[12];
        RandomNumberGenerator.Fill(serial);
        serial[0] &= 0x7F;
        using X509Certificate2 bare = request.Create(Root, from, to, serial);
        return bare.CopyWithPrivateKey(leafKey);
    }
}

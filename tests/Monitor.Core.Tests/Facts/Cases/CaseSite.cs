using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Facts.Cases;

/// <summary>The site of a case as gathering leaves it: bodies sealed and content-addressed, of files what is kept of their text.</summary>
internal sealed class CaseSite : IBodies
{
    private static readonly byte[] Key = "kasus"u8.ToArray();
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly CaseFile file;
    private readonly Uri home;
    private readonly DateOnly asOf;

    private CaseSite(CaseFile file)
    {
        this.file = file;
        home = new Uri($"https://{file.Head.GetValueOrDefault("host", "karangasri.ngrambe.lawu.test")}/");
        asOf = DateOnly.ParseExact(file.Head.GetValueOrDefault("tanggal", "2026-11-24"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>All facts of the site, read as a judgement reads them.</summary>
    public static SiteFacts Facts(CaseFile file)
    {
        var site = new CaseSite(file);
        return new FactReader(TestKamus.Instance).Read(site.Reading());
    }

    public ReadOnlyMemory<byte>? Find(string hash) => bodies.TryGetValue(hash, out byte[]? body) ? body : null;

    private SiteReading Reading()
    {
        EntityKind kind = Enum.Parse<EntityKind>(file.Head.GetValueOrDefault("jenis", "desa"), ignoreCase: true);
        var kabupaten = new Kabupaten(
            WilayahCode.Parse("99.01"), "Lawu", true, ["lawukab.test", "lawu.test"], "0279", ["990101", "990102", "990103"], new OwnChannels(["+6282133440001"], ["lapormasbup.lawu.test"]));
        var entity = new Entity(new EntityCode("99.01.01.2001"), kind, file.Head.GetValueOrDefault("desa", "Karangasri"), WilayahCode.Parse("99.01.01"), [new SiteAddress(home, AddressState.Approved)]);
        var context = new ReadingContext(entity, kabupaten, asOf, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"), TestKamus.Instance, StateLimits.Proposed);
        IEnumerable<DateOnly> before = file.Parts.SelectMany(part => part.ReadOn).Distinct().Order();
        return On(asOf, part => part.ReadOn.Length == 0, context with { Earlier = [.. before.Select(day => On(day, part => part.ReadOn.Contains(day), context).Trace)] });
    }

    private SiteReading On(DateOnly day, Func<CasePart, bool> shown, ReadingContext context)
    {
        var at = new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero);
        return SiteReading.Of(new SiteSnapshot(Guid.Empty, context.Entity.Code, home, at, "kasus", OwnNetwork.Up, [.. file.Parts.Where(shown).Select((part, index) => Shot(part, index, at))], []), this, context);
    }

    private PageSnapshot Shot(CasePart part, int index, DateTimeOffset at)
    {
        bool isFile = part.Type is "pdf" or "word" or "sheet" or "image" || part.Options.GetValueOrDefault("untuk") == "berkas";
        FetchPurpose purpose = part.Options.GetValueOrDefault("untuk") == "pencari" ? FetchPurpose.SearchVisitorProbe
            : isFile ? FetchPurpose.Document
            : index == 0 || (part.Path == "/" && part.Type == "html") ? FetchPurpose.Home
            : part.Type switch
            {
                "json" => FetchPurpose.Api,
                "feed" => FetchPurpose.Feed,
                "sitemap" => FetchPurpose.Sitemap,
                "robots" => FetchPurpose.Robots,
                _ => FetchPurpose.Page,
            };
        var url = new Uri(home, part.Path);
        Uri final = part.Options.TryGetValue("ke", out string? to) ? new Uri(url, to) : url;
        FetchStatus status = part.Options.TryGetValue("gagal", out string? why) ? Enum.Parse<FetchStatus>(why) : part.Code is 401 or 403 or 429 ? FetchStatus.Blocked : part.Code >= 500 ? FetchStatus.ServerError : FetchStatus.Ok;
        bool answers = !part.Options.ContainsKey("gagal");
        byte[] body = Encoding.UTF8.GetBytes(PersonalNumbers.Seal(part.Body, Key, part.Type == "json"));
        string hash = Convert.ToHexStringLower(SHA256.HashData(isFile ? Encoding.UTF8.GetBytes(part.Path + part.Body) : body));
        bool isKept = answers && !isFile && body.Length > 0;
        if (isKept)
        {
            bodies[hash] = body;
        }

        int depth = int.Parse(part.Options.GetValueOrDefault("dalam", isFile ? "2" : "1"), CultureInfo.InvariantCulture);
        FetchVia via = part.Options.GetValueOrDefault("via") == "browser" ? FetchVia.Browser : FetchVia.Http;
        Uri? from = purpose is FetchPurpose.Page or FetchPurpose.Document && depth > 0 ? home : null;
        return new PageSnapshot(
            new FetchRequest(url, purpose, via, purpose == FetchPurpose.Home ? 0 : Math.Max(1, depth), from),
            status,
            answers ? final : null,
            answers ? part.Code : null,
            answers ? Kind(part) : ContentKind.Unknown,
            isKept ? hash : null,
            answers ? hash : null,
            long.Parse(part.Options.GetValueOrDefault("bytes", isFile ? "40960" : body.Length.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture),
            final == url ? [] : [new RedirectHop(url, 302, final.AbsoluteUri)],
            ImmutableSortedDictionary<string, string>.Empty,
            null,
            at,
            TimeSpan.FromSeconds(1),
            answers ? null : "kasus")
        {
            FileText = isFile ? Text(part) : null,
        };
    }

    private FileText? Text(CasePart part)
    {
        if (part.Options.ContainsKey("rahasia"))
        {
            return FileText.Unknown(FileTextState.Locked, "A password stands before it.");
        }

        if (part.Body.Trim().Length == 0)
        {
            return null;
        }

        FileTextBy by = part.Options.ContainsKey("ocr") ? FileTextBy.Ocr : part.Type == "pdf" ? FileTextBy.TextLayer : FileTextBy.Parts;
        double? confidence = part.Options.TryGetValue("ocr", out string? told) ? double.Parse(told, CultureInfo.InvariantCulture) : null;
        return new FileDigest(TestKamus.Instance).Of(part.Body, by, Key, asOf) with { Confidence = confidence };
    }

    private static ContentKind Kind(CasePart part) => part.Type switch
    {
        "pdf" => ContentKind.Pdf,
        "word" => ContentKind.WordDocument,
        "sheet" => ContentKind.Spreadsheet,
        "image" => ContentKind.Image,
        "json" => ContentKind.Json,
        "feed" or "sitemap" => ContentKind.Xml,
        "robots" => ContentKind.Text,
        _ => ContentKind.Html,
    };
}

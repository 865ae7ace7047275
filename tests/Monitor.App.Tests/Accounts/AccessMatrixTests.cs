using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Tests.Pages;

namespace Monitor.App.Tests.Accounts;

/// <summary>Every address that answers a GET, tried by everybody: who gets in, and whether a foreign kecamatan shows.</summary>
public sealed class AccessMatrixTests : IAsyncLifetime
{
    private const string Anonymous = "";
    private const string Unplaced = "camat-tanpa-wilayah";
    private const string NoRole = "tanpa-peran";
    private const string OfOffice = "operator-kantor";
    private const string Unbound = "operator-tanpa-entitas";

    private static readonly string[] Office = [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat, Roles.Pembaca];
    private static readonly string[] Lists = [.. Office, Roles.Camat, Unplaced];
    private static readonly string[] Everybody = [.. Lists, Roles.Operator, OfOffice, Unbound];
    private static readonly string[] Own = [.. Office, Roles.Camat, Roles.Operator];

    // Route → an address inside the camat's kecamatan and of the operator's village (or of no kecamatan) and who may open it.
    private static readonly Dictionary<string, (string Address, string[] Allowed)> Matrix = new(StringComparer.Ordinal)
    {
        [""] = ("/", Everybody),
        ["Index"] = ("/Index", Everybody),
        ["desa"] = ("/desa", Lists),
        ["desa/{kode}"] = ("/desa/99.01.02.2001", Own),
        ["desa/ekspor"] = ("/desa/ekspor", [.. Office, Roles.Camat]),
        ["kecamatan"] = ("/kecamatan", Lists),
        ["kecamatan/{kode}"] = ("/kecamatan/99.01.02", [.. Office, Roles.Camat]),
        ["desa/{kode}/lembar"] = ("/desa/99.01.02.2001/lembar", Own),
        ["kecamatan/{kode}/rapat"] = ("/kecamatan/99.01.02/rapat", [.. Office, Roles.Camat]),
        ["opd"] = ("/opd", Lists),
        ["opd/{kode}"] = ("/opd/kantor-3", [.. Office, OfOffice]),
        ["metodologi"] = ("/metodologi", Everybody),
        ["metodologi/simulasi"] = ("/metodologi/simulasi", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["penilaian"] = ("/penilaian?dari=2026-10-24/1&ke=2026-11-24/1", Everybody),
        ["penilaian/{day}/{ordinal}"] = ("/penilaian/2026-11-24/1", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["penilaian/{day}/{ordinal}/surat/{kode}"] = ("/penilaian/2026-11-24/1/surat/99.01.02.2001", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["pengaduan"] = ("/pengaduan", Office),
        ["pengaduan/catat"] = ("/pengaduan/catat", [Roles.Administrator, Roles.Diskominfo]),
        ["pengaduan/impor"] = ("/pengaduan/impor", [Roles.Administrator, Roles.Diskominfo]),
        ["pengaduan/impor/tabel"] = ("/pengaduan/impor/tabel", [Roles.Administrator, Roles.Diskominfo]),
        ["pengaduan/aturan"] = ("/pengaduan/aturan", Office),
        ["pengaduan/kalender"] = ("/pengaduan/kalender", Office),
        ["kunci"] = ("/kunci", [Roles.Administrator]),
        ["klarifikasi"] = ("/klarifikasi", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat, Roles.Camat, Unplaced, Roles.Operator, OfOffice, Unbound]),
        ["klarifikasi/baru"] = ("/klarifikasi/baru?entitas=99.01.02.2001&kriteria=apbdes-terbit", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat, Roles.Camat, Roles.Operator]),
        ["dugaan"] = ("/dugaan", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["kanal"] = ("/kanal", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["registri"] = ("/registri", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["registri/{kecamatan}"] = ("/registri/99.01.02", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["registri/entitas/{kode}"] = ("/registri/entitas/99.01.02.2001", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["registri/unduh"] = ("/registri/unduh", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["registri/impor"] = ("/registri/impor", [Roles.Administrator, Roles.Diskominfo]),
        ["pemberitahuan"] = ("/pemberitahuan", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["pemberitahuan/penerima"] = ("/pemberitahuan/penerima", [Roles.Administrator, Roles.Diskominfo, Roles.Inspektorat]),
        ["opd/{kode}/poster"] = ("/opd/kantor-3/poster", [.. Office, OfOffice]),
        ["kamus"] = ("/kamus", Everybody),
        ["keluar"] = ("/keluar", Everybody),
        ["pemeriksaan"] = ("/pemeriksaan", Office),
        ["pemeriksaan/{nomor}"] = ("/pemeriksaan/P-0001", Office),
        ["pengguna"] = ("/pengguna", [Roles.Administrator]),
        ["pengguna/undang"] = ("/pengguna/undang", [Roles.Administrator]),
        ["pengguna/tautan"] = ("/pengguna/tautan", [Roles.Administrator]),
        ["pengguna/{id:guid}"] = ("/pengguna/{admin}", [Roles.Administrator]),
        ["pengguna/unduh"] = ("/pengguna/unduh", [Roles.Administrator]),
        ["catatan-audit"] = ("/catatan-audit", [Roles.Administrator, Roles.Inspektorat]),
        ["catatan-audit/unduh"] = ("/catatan-audit/unduh", [Roles.Administrator, Roles.Inspektorat]),
        ["bukti/{entitas}"] = ("/bukti/99.01.02.2001", Own),
        ["gambar/{hash}"] = ("/gambar/" + new string('c', 64) + "?entitas=99.01.02.2001", Own),
    };

    // Open to people who have not signed in, each for its reason: signing in, one-time links, keys of other applications, words for a status, files of the look.
    private static readonly string[] Open = ["masuk", "awal/{token}", "undangan/{token}", "keadaan/{kode:int}", "aset/", "api/aduan/v1/events", "api/penilaian/v1", "api/penilaian/v1/"];

    private readonly Dictionary<string, Browser> people = new(StringComparer.Ordinal);
    private AccountHost? started;
    private string administratorId = "";

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync()
    {
        started = await AccountHost.StartAsync(SampleAssessment.Make(3));
        await Host.WithAsync<RegistryStore, bool>(registry => registry.ReplaceAsync(SampleAssessment.Roster(3), default));
        await Host.WithAsync<RunStore, Run>(runs => runs.OpenAsync(new RunPlan("malam/2026-11-24", RunKind.Scheduled, new DateOnly(2026, 11, 24), "2026-1", 3), default));
        people[Anonymous] = Host.Open();
        foreach (string role in Office)
        {
            string id = await Host.AddAsync(role.ToLowerInvariant(), role);
            administratorId = role == Roles.Administrator ? id : administratorId;
            people[role] = await Host.SignInAsync(role.ToLowerInvariant());
        }

        await Host.AddAsync("camat", Roles.Camat, "99.01.02");
        people[Roles.Camat] = await Host.SignInAsync("camat");
        await Host.AddAsync(Unplaced, Roles.Camat);
        people[Unplaced] = await Host.SignInAsync(Unplaced);
        await Host.AddAsync("operator", Roles.Operator, entity: "99.01.02.2001");
        people[Roles.Operator] = await Host.SignInAsync("operator");
        await Host.AddAsync(OfOffice, Roles.Operator, entity: "99.01/kantor-3");
        people[OfOffice] = await Host.SignInAsync(OfOffice);
        await Host.AddAsync(Unbound, Roles.Operator);
        people[Unbound] = await Host.SignInAsync(Unbound);
        await Host.AddAsync(NoRole, Roles.Pembaca);
        await Host.WithAsync<Microsoft.AspNetCore.Identity.UserManager<Account>, bool>(async users =>
        {
            Account account = await users.FindByNameAsync(NoRole) ?? throw new InvalidOperationException();
            return (await users.RemoveFromRoleAsync(account, Roles.Pembaca)).Succeeded;
        });
        people[NoRole] = await Host.SignInAsync(NoRole);
    }

    public async Task DisposeAsync()
    {
        foreach (Browser browser in people.Values)
        {
            browser.Dispose();
        }

        await Host.DisposeAsync();
    }

    [Fact]
    public void Every_address_stands_in_the_matrix_or_is_open_for_a_reason()
    {
        RouteEndpoint[] endpoints = [.. Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
        Assert.NotEmpty(endpoints);
        foreach (RouteEndpoint endpoint in endpoints)
        {
            string route = (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            bool isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.Equal(Open.Any(open => open.EndsWith('/') ? route.StartsWith(open, StringComparison.Ordinal) : route == open), isOpen);
            Assert.True(isOpen || Matrix.ContainsKey(route), $"'{route}' is missing in the matrix.");
            Assert.True(isOpen || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null), $"'{route}' names no policy.");
        }
    }

    [Fact]
    public async Task Everybody_opens_what_the_role_allows_and_nothing_else()
    {
        foreach ((string route, (string address, string[] allowed)) in Matrix)
        {
            foreach ((string who, Browser browser) in people)
            {
                HttpStatusCode code = await browser.StatusAsync(address.Replace("{admin}", administratorId, StringComparison.Ordinal));
                bool isIn = code is HttpStatusCode.OK || (route is "" or "Index" && who is Roles.Camat or Roles.Operator or OfOffice && code == HttpStatusCode.Redirect) || (route == "gambar/{hash}" && allowed.Contains(who) && code == HttpStatusCode.NotFound);
                Assert.True(allowed.Contains(who) == isIn, $"{who} {address} {code}");
                if (who == Anonymous)
                {
                    Assert.Equal(HttpStatusCode.Redirect, code);
                }
            }
        }
    }

    [Theory]
    [InlineData("/desa/99.01.01.2001")]
    [InlineData("/kecamatan/99.01.01")]
    [InlineData("/opd/99.01.01")]
    [InlineData("/opd/kantor-3")]
    [InlineData("/bukti/99.01.01.2001")]
    [InlineData("/bukti/kantor-3")]
    [InlineData("/gambar/cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc?entitas=99.01.01.2001")]
    public async Task A_foreign_kecamatan_is_not_found_for_a_camat_with_or_without_one(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, await people[Roles.Camat].StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await people[Unplaced].StatusAsync(address));
    }

    [Theory]
    [InlineData("/desa/99.01.02.2002")]
    [InlineData("/desa/99.01.02.2002/lembar")]
    [InlineData("/opd/99.01.02")]
    [InlineData("/opd/kantor-4")]
    [InlineData("/opd/kantor-4/poster")]
    [InlineData("/bukti/99.01.02.2002")]
    [InlineData("/bukti/kantor-4")]
    [InlineData("/klarifikasi/baru?entitas=99.01.02.2002&kriteria=apbdes-terbit")]
    [InlineData("/gambar/cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc?entitas=99.01.02.2002")]
    public async Task A_neighbour_is_not_found_for_an_operator(string address)
    {
        foreach (string who in new[] { Roles.Operator, OfOffice, Unbound })
        {
            Assert.Equal(HttpStatusCode.NotFound, await people[who].StatusAsync(address));
        }
    }

    [Fact]
    public async Task No_list_of_a_camat_names_an_entity_outside()
    {
        foreach (string address in new[] { "/desa?per=100", "/desa?kecamatan=99.01.01", "/kecamatan", "/opd", "/kecamatan/99.01.02", "/metodologi", "/kamus" })
        {
            string html = await people[Roles.Camat].HtmlAsync(address);
            Assert.DoesNotContain("99.01.01.", html, StringComparison.Ordinal);
            Assert.DoesNotContain("/kecamatan/99.01.01", html, StringComparison.Ordinal);
        }

        foreach (string address in new[] { "/", "/desa", "/kecamatan", "/opd", "/metodologi" })
        {
            Assert.DoesNotContain("99.01.0", await people[Unplaced].HtmlAsync(address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_workbook_of_a_camat_holds_the_own_kecamatan_only()
    {
        using HttpResponseMessage answer = await people[Roles.Camat].GetAsync("/desa/ekspor");
        Assert.Contains("DRAF.xlsx", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        string text = await Browser.TextAsync(answer);
        Assert.Contains("99.01.02.2001", text, StringComparison.Ordinal);
        Assert.DoesNotContain("99.01.01.", text, StringComparison.Ordinal);
        Assert.Contains(await Host.AuditAsync(), entry => entry is { Actor: "camat", Action: AuditAction.Exported });
    }

    [Theory]
    [InlineData(Roles.Camat, "/desa/99.01.02.2001", HttpStatusCode.Redirect)]
    [InlineData(Roles.Camat, "/desa/99.01.01.2001", HttpStatusCode.NotFound)]
    [InlineData(Roles.Camat, "/opd/kantor-3", HttpStatusCode.NotFound)]
    [InlineData(Unplaced, "/desa/99.01.02.2001", HttpStatusCode.NotFound)]
    [InlineData(Roles.Operator, "/desa/99.01.02.2001", HttpStatusCode.Redirect)]
    [InlineData(Roles.Operator, "/desa/99.01.02.2002", HttpStatusCode.NotFound)]
    [InlineData(OfOffice, "/opd/kantor-3", HttpStatusCode.Redirect)]
    [InlineData(Unbound, "/desa/99.01.02.2001", HttpStatusCode.NotFound)]
    [InlineData(Roles.Pembaca, "/desa/99.01.02.2001", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Diskominfo, "/desa/99.01.01.2001", HttpStatusCode.Redirect)]
    [InlineData(Roles.Inspektorat, "/opd/kantor-3", HttpStatusCode.Redirect)]
    public async Task A_recheck_is_asked_only_by_those_who_may_and_within_the_territory(string who, string address, HttpStatusCode expected)
    {
        string form = await people[who].HtmlAsync("/keluar");
        using HttpResponseMessage answer = await people[who].PostAsync(form.Replace("action=\"/keluar\"", "", StringComparison.Ordinal), address, "");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Redirect ? 1 : 0, (await Host.QueueAsync()).Count);
    }

    [Fact]
    public async Task One_person_may_ask_ten_times_a_minute()
    {
        string form = await people[Roles.Diskominfo].HtmlAsync("/desa/99.01.02.2001");
        var codes = new List<HttpStatusCode>();
        for (int i = 0; i < 11; i++)
        {
            using HttpResponseMessage answer = await people[Roles.Diskominfo].PostAsync(form, "/desa/99.01.02.2001", "");
            codes.Add(answer.StatusCode);
        }

        Assert.Equal(10, codes.Count(code => code == HttpStatusCode.Redirect));
        Assert.Equal(HttpStatusCode.TooManyRequests, codes[^1]);
        Assert.Single(await Host.QueueAsync());
        Assert.Single(await Host.AuditAsync(), entry => entry is { Action: AuditAction.RecheckAsked, Actor: "diskominfo", Subject: "99.01.02.2001", After: "urutan 1" });
    }
}

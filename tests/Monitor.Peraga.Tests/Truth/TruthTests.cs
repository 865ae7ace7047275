using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga.Tests.Truth;

public sealed partial class TruthTests(PeragaFixture peraga) : IClassFixture<PeragaFixture>
{
    private IEnumerable<(Site Site, SiteTruth Truth)> Readable => peraga.Readable.Select(site => (site, Of(site)));

    [Fact]
    public void State_follows_from_the_age_of_the_newest_upload()
    {
        StateLimits limits = StateLimits.Proposed;
        foreach ((Site site, SiteTruth truth) in Readable.Where(one => one.Truth.Newest is not null))
        {
            int age = PeragaFixture.AsOf.DayNumber - truth.Newest!.Day.DayNumber;
            Assert.True(age > 0, site.Persona.Host);
            string expected = age <= limits.Aktif ? StateId.Aktif : age <= limits.Lambat ? StateId.Lambat : age <= limits.Dorman ? StateId.Dorman
                : age <= limits.TerancamMangkrak ? StateId.TerancamMangkrak : StateId.Mangkrak;
            Assert.Equal(expected, truth.State);
        }
    }

    [Fact]
    public void Every_state_of_the_contract_but_the_unrendered_shell_occurs() =>
        Assert.Equal(
            StateId.All.Where(id => id != StateId.PerluPeramban).Order(StringComparer.Ordinal),
            peraga.Server.Truths.Values.Select(truth => truth.State).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Newest_day_can_be_read_on_the_site()
    {
        foreach ((Site site, SiteTruth truth) in Readable.Where(one => one.Truth.Newest is not null))
        {
            DateOnly day = truth.Newest!.Day;
            string everything = Everything(site);
            string unix = Hari.Unix(site.Model.Articles[0].When).ToString("x8", CultureInfo.InvariantCulture);
            string[] forms =
            [
                Hari.Long(day), Hari.Padded(day), Hari.OldSpelling(day), Hari.Short(day), Hari.MonthFirst(day), Hari.Iso(day),
                $"{day.Day:00}-{day.Month:00}-{day.Year}", $"{day.Day:00}/{day.Month:00}/{day.Year}", unix,
            ];
            Assert.True(forms.Any(form => everything.Contains(form, StringComparison.Ordinal)), site.Persona.Host);
        }
    }

    [Fact]
    public void Nothing_the_village_wrote_is_newer_than_the_newest_day() =>
        Assert.All(Readable.Where(one => one.Truth.Newest is not null), one =>
            Assert.All(one.Site.Model.Articles, article => Assert.True(article.Day <= one.Truth.Newest!.Day)));

    [Fact]
    public void Sites_without_an_upload_have_no_newest_day() =>
        Assert.All(
            Readable.Where(one => one.Truth.State is StateId.BelumPernahDiisi or StateId.Template or StateId.ProfilStatis),
            one => Assert.Null(one.Truth.Newest));

    [Fact]
    public void Every_true_document_is_named_on_the_site()
    {
        foreach ((Site site, SiteTruth truth) in Readable.Where((_, index) => index % 3 == 0))
        {
            string everything = Everything(site);
            foreach (SiteDocument document in site.Model.Documents.Where(document => document.Level is not null))
            {
                Assert.Contains(document.Title, everything, StringComparison.Ordinal);
                Assert.Contains(truth.Documents, known => known.Type == document.Type && known.Years == document.Years && known.Level >= document.Level);
            }
        }
    }

    [Fact]
    public void Private_dead_and_missing_files_are_no_documents()
    {
        Assert.All(Readable.Where(one => one.Site.Persona.Has(Trait.PrivateDrive | Trait.EmptyMenus)), one => Assert.Empty(one.Truth.Documents));
        Assert.All(Readable.Where(one => one.Site.Persona.Has(Trait.ImageOnly)), one => Assert.All(one.Truth.Documents, document => Assert.Equal(EvidenceLevel.E3Image, document.Level)));
        Assert.All(Readable.Where(one => one.Site.Persona.Has(Trait.DraftBudget)), one =>
            Assert.DoesNotContain(one.Truth.Documents, document => document.Type == DocumentType.Apbdes && document.Years!.Value.Covers(PeragaFixture.AsOf.Year)));
        Assert.All(Readable.Where(one => one.Site.Persona.Has(Trait.WrongYear)), one =>
            Assert.DoesNotContain(one.Truth.Documents, document => document.Type == DocumentType.Apbdes && document.Years!.Value.Covers(PeragaFixture.AsOf.Year)));
    }

    [Fact]
    public void Channels_are_printed_and_those_of_others_are_not_counted()
    {
        foreach ((Site site, SiteTruth truth) in Readable)
        {
            string everything = Everything(site);
            string digits = new([.. everything.Where(char.IsAsciiDigit)]);
            Assert.All(truth.Channels.Phones, phone => Assert.Contains(phone[3..], digits, StringComparison.Ordinal));
            Assert.All(truth.Channels.Emails.Concat(truth.Channels.Social), channel => Assert.Contains(channel, everything, StringComparison.Ordinal));
            Assert.Equal(truth.Channels.Form, everything.Contains("form-pengaduan", StringComparison.Ordinal));
            Assert.Equal(truth.Channels.Whatsapp.Length > 0, WorkingChat().IsMatch(everything));
            Assert.DoesNotContain(RosterBuilder.HotlinePhone, truth.Channels.Phones);
            Assert.DoesNotContain("+62" + Widgets.VendorPhone[1..], truth.Channels.Phones);
        }
    }

    [Fact]
    public void Service_elements_are_on_the_page_exactly_when_the_truth_names_them()
    {
        (string Element, string Sign)[] signs =
        [
            (ServiceElement.Persyaratan, "Persyaratan:"), (ServiceElement.Alur, "Alur Pelayanan"), (ServiceElement.Waktu, "Waktu penyelesaian"),
            (ServiceElement.Biaya, "Biaya:"), (ServiceElement.Produk, "Produk pelayanan"), (ServiceElement.Pengaduan, "Penanganan Pengaduan"),
            (ServiceElement.Jadwal, ">Jadwal Pelayanan<"), (ServiceElement.Petugas, "Petugas pelayanan"), (ServiceElement.Antrian, "nomor antrian"),
            (ServiceElement.Maklumat, "menyatakan sanggup"), (ServiceElement.IdentitasSop, "Nomor SOP"),
        ];
        foreach ((Site site, SiteTruth truth) in Readable)
        {
            string everything = Everything(site);
            Assert.All(signs, sign => Assert.Equal(truth.SopElements.Contains(sign.Element), everything.Contains(sign.Sign, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Numbers_of_residents_are_counted_as_they_stand()
    {
        foreach ((Site site, SiteTruth truth) in Readable)
        {
            int seen = Nik().Matches(Everything(site)).Select(match => match.Value).Distinct(StringComparer.Ordinal).Count();
            Assert.Equal(truth.Nik, seen);
        }

        Assert.Contains(Readable, one => one.Truth.Nik > 0);
    }

    [Fact]
    public void Gambling_is_true_exactly_where_the_gambling_host_is_linked()
    {
        foreach ((Site site, SiteTruth truth) in Readable)
        {
            Assert.Equal(truth.GamblingSuspected, Everything(site).Contains(SpecialTexts.GamblingHost, StringComparison.Ordinal));
        }
    }

    private SiteTruth Of(Site site) => peraga.Server.Truths[site.Persona.Entity.Code];

    // What a patient visitor sees: every page, for shells what the interface sends them, and the lists scripts fill.
    private string Everything(Site site)
    {
        var text = new StringBuilder();
        foreach (string path in site.Routes.Keys)
        {
            text.AppendLine(peraga.Text(site, site.Persona.Build == BuildKind.SinglePage ? "/api/halaman" + path : path));
        }

        if (site.Persona.Build == BuildKind.OpenSidNew)
        {
            text.AppendLine(peraga.Text(site, "/internal_api/informasi-publik"));
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\b9901\d{12}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Nik();

    [GeneratedRegex(@"(wa\.me/|send\?phone=)62(89|8[2-7])\d+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WorkingChat();
}

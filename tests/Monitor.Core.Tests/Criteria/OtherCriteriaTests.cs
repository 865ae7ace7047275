using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Tests.Criteria;

public sealed class OtherCriteriaTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 0.75)]
    [InlineData(90, 0.75)]
    [InlineData(180, 0.5)]
    [InlineData(365, 0.25)]
    [InlineData(366, 0)]
    public void The_worth_of_an_upload_falls_in_steps_over_the_limits(int daysAgo, double score) =>
        Assert.Equal(score, Sample.Judge("unggahan-terbaru", Sample.Facts(recency: Sample.Uploads(daysAgo))).Score);

    [Fact]
    public void A_month_is_read_in_favour_of_the_village_and_a_bare_year_is_not_judged()
    {
        Recency month = Sample.Uploads(0) with { Newest = new(new PartialDate(new DateOnly(2026, 10, 1), DatePrecision.Month), DateSource.Text, 1, "Berita", Sample.Seen("Oktober 2026")) };
        Assert.Equal(Outcome.Met, Sample.Judge("unggahan-terbaru", Sample.Facts(recency: month)).Outcome);
        Recency year = month with { Newest = month.Newest! with { Date = new PartialDate(new DateOnly(2026, 1, 1), DatePrecision.Year) } };
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("unggahan-terbaru", Sample.Facts(recency: year)).Outcome);
        Recency old = month with { Newest = month.Newest! with { Date = new PartialDate(new DateOnly(2019, 1, 1), DatePrecision.Year) } };
        Assert.Equal(Outcome.Unmet, Sample.Judge("unggahan-terbaru", Sample.Facts(recency: old)).Outcome);
    }

    [Theory]
    [InlineData(StateId.ProfilStatis, Outcome.Unmeasured)]
    [InlineData(StateId.BelumPernahDiisi, Outcome.Unmet)]
    [InlineData(StateId.Template, Outcome.Unmet)]
    public void Without_dates_only_a_site_that_was_never_filled_is_unmet(string state, Outcome outcome)
    {
        SiteFacts facts = Sample.Facts(Sample.Documents(), Sample.NoDates, state: state);
        Assert.Equal(outcome, Sample.Judge("unggahan-terbaru", facts).Outcome);
        Assert.Equal(outcome, Sample.Judge("irama-unggahan", facts).Outcome);
    }

    [Fact]
    public void A_systems_own_articles_do_not_make_an_empty_installation_recent()
    {
        SiteFacts facts = Sample.Facts(recency: Sample.Uploads(5, days: 1), state: StateId.BelumPernahDiisi);
        Assert.Equal(Outcome.Unmet, Sample.Judge("unggahan-terbaru", facts).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge("irama-unggahan", facts).Outcome);
    }

    [Theory]
    [InlineData(180, Outcome.Met)]
    [InlineData(181, Outcome.Partial)]
    [InlineData(365, Outcome.Partial)]
    [InlineData(366, Outcome.Unmet)]
    public void Documents_are_recent_for_six_months_and_half_for_a_year(int daysAgo, Outcome outcome) =>
        Assert.Equal(outcome, Sample.Judge("dokumen-terbaru", Sample.Facts(Sample.Documents(), Sample.Uploads(1, document: daysAgo))).Outcome);

    [Fact]
    public void Undated_documents_are_unmeasured_and_none_at_all_is_unmet()
    {
        Recency recency = Sample.Uploads(1);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("dokumen-terbaru", Sample.Facts(Sample.Documents(Sample.Document(DocumentType.Apbdes, 2026)), recency)).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge("dokumen-terbaru", Sample.Facts(Sample.Documents(), recency)).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("dokumen-terbaru", Sample.Facts(recency: recency)).Outcome);
    }

    [Theory]
    [InlineData(12, Outcome.Met, 1)]
    [InlineData(3, Outcome.Partial, 0.25)]
    [InlineData(0, Outcome.Unmet, 0)]
    public void Rhythm_counts_distinct_days_of_the_year(int days, Outcome outcome, double score)
    {
        Verdict verdict = Sample.Judge("irama-unggahan", Sample.Facts(recency: Sample.Uploads(400, days)));
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Equal(score, verdict.Score);
    }

    [Fact]
    public void A_service_standard_is_graded_by_its_elements()
    {
        string[] six = ["persyaratan", "alur", "waktu", "biaya", "produk", "pengaduan"];
        Assert.Equal(Outcome.Met, Sample.Judge("standar-pelayanan", Sample.Facts(services: Sample.Services([.. six, "daftar-layanan", "jadwal", "petugas", "antrian"]))).Outcome);
        Verdict part = Sample.Judge("standar-pelayanan", Sample.Facts(services: Sample.Services("persyaratan", "biaya", "jadwal")));
        Assert.Equal(0.31, part.Score);
        Assert.Contains("alur", part.Explanation, StringComparison.Ordinal);
        Assert.True(Sample.Judge("standar-pelayanan", Sample.Facts(services: Sample.Services([.. six, "jadwal"]))).Score < 1);
    }

    [Fact]
    public void Opening_hours_and_a_list_of_services_are_no_standard()
    {
        Verdict verdict = Sample.Judge("standar-pelayanan", Sample.Facts(services: Sample.Services("daftar-layanan", "jadwal")));
        Assert.Equal(Outcome.Unmet, verdict.Outcome);
        Assert.Contains("jadwal", verdict.Explanation, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unmet, Sample.Judge("standar-pelayanan", Sample.Facts(services: Sample.Services())).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("standar-pelayanan", Sample.Facts()).Outcome);
    }

    [Fact]
    public void The_public_promise_is_found_or_not()
    {
        Assert.Equal(Outcome.Met, Sample.Judge("maklumat-pelayanan", Sample.Facts(services: Sample.Services("maklumat"))).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge("maklumat-pelayanan", Sample.Facts(services: Sample.Services("persyaratan"))).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("maklumat-pelayanan", Sample.Facts()).Outcome);
    }

    public static TheoryData<string, string> Channels => new()
    {
        { "kontak-telepon", "phone" }, { "kontak-telepon", "whatsapp" }, { "pengaduan-tersedia", "form" }, { "pengaduan-tersedia", "lapor" },
        { "surel-tersedia", "email" }, { "media-sosial", "social" },
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void A_channel_of_its_kind_is_met_and_none_is_unmet(string id, string kind)
    {
        ImmutableArray<Channel> one = [Sample.Channel("nilai")];
        ContactChannels none = Sample.NoChannels;
        ContactChannels found = kind switch
        {
            "phone" => none with { Phones = one },
            "whatsapp" => none with { Whatsapp = one },
            "form" => none with { Form = one[0] },
            "lapor" => none with { Lapor = one[0] },
            "email" => none with { Emails = one },
            _ => none with { Social = one },
        };
        Assert.Equal(Outcome.Met, Sample.Judge(id, Sample.Facts(channels: found)).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge(id, Sample.Facts(channels: none)).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge(id, Sample.Facts()).Outcome);
    }

    [Fact]
    public void A_poster_is_half_a_telephone_and_half_a_complaint_channel_and_no_email()
    {
        SiteFacts facts = Sample.Facts(channels: Sample.NoChannels with { Poster = Sample.Channel("poster") });
        Assert.Equal(Outcome.Partial, Sample.Judge("kontak-telepon", facts).Outcome);
        Assert.Equal(Outcome.Partial, Sample.Judge("pengaduan-tersedia", facts).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge("surel-tersedia", facts).Outcome);
    }

    [Theory]
    [InlineData(FetchStatus.DnsFailed, Outcome.Unmet)]
    [InlineData(FetchStatus.ConnectFailed, Outcome.Unmet)]
    [InlineData(FetchStatus.ServerError, Outcome.Unmet)]
    [InlineData(FetchStatus.TimedOut, Outcome.Unmet)]
    [InlineData(FetchStatus.WeWereOffline, Outcome.Unmeasured)]
    [InlineData(FetchStatus.Blocked, Outcome.Unmeasured)]
    [InlineData(FetchStatus.DnsUnavailable, Outcome.Unmeasured)]
    [InlineData(FetchStatus.BrowserUnavailable, Outcome.Unmeasured)]
    [InlineData(FetchStatus.NotAttempted, Outcome.Unmeasured)]
    public void A_site_is_blamed_only_for_its_own_failures(FetchStatus status, Outcome outcome)
    {
        SiteFacts facts = Sample.Facts(state: StateId.TidakTerjangkau) with { Reachability = Fact.Known(Sample.Reached(status, null)) };
        Assert.Equal(outcome, Sample.Judge("situs-terjangkau", facts).Outcome);
    }

    [Fact]
    public void A_suspended_account_that_answers_403_is_what_it_says()
    {
        SiteFacts facts = Sample.Facts(state: StateId.Ditangguhkan) with { Reachability = Fact.Known(Sample.Reached(FetchStatus.Blocked, 403)) };
        Assert.Equal(Outcome.Unmet, Sample.Judge("situs-terjangkau", facts).Outcome);
    }

    [Theory]
    [InlineData(StateId.Mangkrak, Outcome.Met)]
    [InlineData(StateId.Parkir, Outcome.Unmet)]
    [InlineData(StateId.Rusak, Outcome.Unmet)]
    [InlineData(StateId.DugaanJudi, Outcome.Unmeasured)]
    [InlineData(StateId.Dialihkan, Outcome.Unmeasured)]
    public void An_answer_counts_when_it_shows_the_villages_own_site(string state, Outcome outcome) =>
        Assert.Equal(outcome, Sample.Judge("situs-terjangkau", Sample.Facts(state: state)).Outcome);

    [Theory]
    [InlineData("", Outcome.Met)]
    [InlineData("PartialChain", Outcome.Partial)]
    [InlineData("NotTimeValid", Outcome.Unmet)]
    [InlineData("NameMismatch,PartialChain", Outcome.Unmet)]
    public void The_certificate_is_judged_by_its_problems(string problems, Outcome outcome)
    {
        var tls = new TlsObservation(Sample.Taken.AddDays(-90), Sample.Taken.AddDays(30), "CN=x", "CN=y", [.. problems.Split(',', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(outcome, Sample.Judge("sertifikat-sah", Sample.Facts() with { Reachability = Fact.Known(Sample.Reached(FetchStatus.Ok, 200, tls)) }).Outcome);
    }

    [Fact]
    public void Plain_http_is_unmet_and_a_certificate_nobody_saw_is_unmeasured()
    {
        SiteFacts Reached(Reachability reached) => Sample.Facts() with { Reachability = Fact.Known(reached) };
        Assert.Equal(Outcome.Unmet, Sample.Judge("sertifikat-sah", Reached(Sample.Reached(FetchStatus.Ok, 200, final: "http://sumberwaru.contoh.test/"))).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("sertifikat-sah", Reached(Sample.Reached(FetchStatus.ConnectFailed, null))).Outcome);
    }

    [Fact]
    public void Suspicions_are_shown_as_unmet_and_called_suspicions()
    {
        SiteFacts facts = Sample.Facts() with
        {
            Gambling = Fact.Known(new GamblingSigns(true, false, 9, [Sample.Seen("slot gacor")])),
            PersonalData = Fact.Known(new PersonalDataSigns(3, 0, 1, [Sample.Seen("990101••••••••••")])),
        };
        foreach (string id in new[] { "bebas-judi", "nik-tertutup" })
        {
            Verdict verdict = Sample.Judge(id, facts);
            Assert.Equal(Outcome.Unmet, verdict.Outcome);
            Assert.StartsWith("Dugaan", verdict.Explanation, StringComparison.Ordinal);
            Assert.Equal(Outcome.Met, Sample.Judge(id, Sample.Facts()).Outcome);
        }

        Assert.Contains("3 NIK dan 1 nomor ponsel", Sample.Judge("nik-tertutup", facts).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Kelurahan_owe_channels_and_services_like_a_desa()
    {
        SiteFacts facts = Sample.Facts(services: Sample.Services(), channels: Sample.NoChannels);
        Assert.Equal(Outcome.Unmet, Sample.Judge("kontak-telepon", facts, kind: EntityKind.Kelurahan).Outcome);
        Assert.Equal(Outcome.Unmet, Sample.Judge("standar-pelayanan", facts, kind: EntityKind.Kelurahan).Outcome);
    }
}

using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Criteria;

public sealed class DocumentCriteriaTests
{
    private static Verdict Judge(string id, DateOnly? asOf, params FoundDocument[] found) => Sample.Judge(id, Sample.Facts(Sample.Documents(found)), asOf);

    [Theory]
    [InlineData("apbdes-terbit", DocumentType.Apbdes, 2026)]
    [InlineData("penjabaran-apbdes-terbit", DocumentType.PenjabaranApbdes, 2026)]
    [InlineData("realisasi-semester-terbit", DocumentType.RealisasiSemester, 2026)]
    [InlineData("realisasi-tahunan-terbit", DocumentType.RealisasiTahunan, 2025)]
    [InlineData("lppd-terbit", DocumentType.Lppd, 2025)]
    [InlineData("lkppd-terbit", DocumentType.Lkppd, 2025)]
    [InlineData("ippd-terbit", DocumentType.Ippd, 2025)]
    [InlineData("laporan-ppid-terbit", DocumentType.LaporanPpid, 2025)]
    [InlineData("rkpdes-terbit", DocumentType.Rkpdes, 2027)]
    [InlineData("du-rkpdes-terbit", DocumentType.DuRkpdes, 2027)]
    public void On_22_November_2026_each_document_of_the_worked_example_is_owed_for_its_year(string id, string type, int year)
    {
        Assert.Equal(Outcome.Met, Judge(id, null, Sample.Document(type, year)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge(id, null, Sample.Document(type, year - 1)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge(id, null).Outcome);
    }

    [Theory]
    [InlineData("apbdes-terbit", "2026-03-31", "2026-04-01")]
    [InlineData("penjabaran-apbdes-terbit", "2026-03-31", "2026-04-01")]
    [InlineData("realisasi-semester-terbit", "2026-08-13", "2026-08-14")]
    [InlineData("realisasi-tahunan-terbit", "2026-04-30", "2026-05-01")]
    [InlineData("lppd-terbit", "2026-04-30", "2026-05-01")]
    [InlineData("laporan-ppid-terbit", "2026-04-30", "2026-05-01")]
    [InlineData("rkpdes-terbit", "2026-10-30", "2026-10-31")]
    [InlineData("du-rkpdes-terbit", "2026-01-30", "2026-01-31")]
    public void Absence_inside_the_grace_is_not_yet_due_and_the_day_after_it_is_unmet(string id, string lastDay, string dayAfter)
    {
        Verdict inside = Judge(id, DateOnly.Parse(lastDay, null));
        Assert.Equal(Outcome.NotApplicable, inside.Outcome);
        Assert.StartsWith("Belum jatuh tempo", inside.Explanation, StringComparison.Ordinal);
        Assert.Equal(Outcome.Unmet, Judge(id, DateOnly.Parse(dayAfter, null)).Outcome);
    }

    [Fact]
    public void A_document_published_before_its_grace_ends_is_met_already() =>
        Assert.Equal(Outcome.Met, Judge("apbdes-terbit", new DateOnly(2026, 1, 20), Sample.Document(DocumentType.Apbdes, 2026)).Outcome);

    [Fact]
    public void Until_the_end_of_September_the_running_years_work_plan_is_owed()
    {
        var july = new DateOnly(2026, 7, 1);
        Assert.Equal(Outcome.Met, Judge("rkpdes-terbit", july, Sample.Document(DocumentType.Rkpdes, 2026)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge("rkpdes-terbit", july, Sample.Document(DocumentType.Rkpdes, 2025)).Outcome);
    }

    [Theory]
    [InlineData(EvidenceLevel.E4, Outcome.Met)]
    [InlineData(EvidenceLevel.E3, Outcome.Met)]
    [InlineData(EvidenceLevel.E3Image, Outcome.Partial)]
    [InlineData(EvidenceLevel.E2, Outcome.Unmet)]
    [InlineData(EvidenceLevel.E1, Outcome.Unmet)]
    public void The_level_of_evidence_decides(EvidenceLevel level, Outcome outcome) =>
        Assert.Equal(outcome, Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, 2026, level)).Outcome);

    [Fact]
    public void An_image_asks_for_a_person() =>
        Assert.Contains("perlu verifikasi", Judge("ippd-terbit", null, Sample.Document(DocumentType.Ippd, 2025, EvidenceLevel.E3Image)).Explanation, StringComparison.Ordinal);

    [Theory]
    [InlineData("rancangan", "masih rancangan")]
    [InlineData("privat", "privat")]
    [InlineData("tautan-mati", "tidak menjawab")]
    [InlineData("penjelasan", "penjelasan")]
    [InlineData("kosong", "kosong")]
    public void A_flawed_document_is_unmet_and_its_flaw_is_named(string flaw, string word)
    {
        Verdict verdict = Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, 2026, flaw: flaw));
        Assert.Equal(Outcome.Unmet, verdict.Outcome);
        Assert.Contains(word, verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_years_budget_is_unmet_and_named()
    {
        Verdict verdict = Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, 2024), Sample.Document(DocumentType.Apbdes, 2025));
        Assert.Equal(Outcome.Unmet, verdict.Outcome);
        Assert.Contains("untuk tahun 2025", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_budget_does_not_stand_for_the_original() =>
        Assert.Equal(Outcome.Unmet, Judge("apbdes-terbit", null, Sample.Document(DocumentType.PerubahanApbdes, 2026)).Outcome);

    [Fact]
    public void A_file_that_no_menu_leads_to_is_partial()
    {
        Verdict verdict = Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, 2026, reach: DocumentReach.MachineOnly));
        Assert.Equal(Outcome.Partial, verdict.Outcome);
        Assert.Contains("tidak dapat ditemukan dari beranda", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_findable_file_wins_over_an_image_and_a_hidden_one() =>
        Assert.Equal(Outcome.Met, Judge(
            "apbdes-terbit",
            null,
            Sample.Document(DocumentType.Apbdes, 2026, EvidenceLevel.E3Image),
            Sample.Document(DocumentType.Apbdes, 2026, EvidenceLevel.E4, reach: DocumentReach.MachineOnly),
            Sample.Document(DocumentType.Apbdes, 2026, EvidenceLevel.E3)).Outcome);

    [Fact]
    public void A_file_without_a_year_is_doubted_and_one_uploaded_long_before_is_not_this_years()
    {
        Assert.Equal(Outcome.Partial, Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, null)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge("apbdes-terbit", null, Sample.Document(DocumentType.Apbdes, null, published: new DateOnly(2021, 5, 4))).Outcome);
    }

    [Fact]
    public void Lists_filled_by_script_leave_an_absence_unmeasured()
    {
        SiteFacts facts = Sample.Facts(Sample.Documents(Sample.Document(DocumentType.Apbdes, 2025)) with { CannotTell = true });
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("apbdes-terbit", facts).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("perdes-terbit", facts).Outcome);
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("dokumen-terbaru", facts with { Recency = Fact.Known(Sample.Uploads(3)) } with { Documents = Fact.Known(Sample.Documents() with { CannotTell = true }) }).Outcome);
    }

    [Fact]
    public void Nothing_read_is_unmeasured() =>
        Assert.Equal(Outcome.Unmeasured, Sample.Judge("apbdes-terbit", Sample.Facts(Sample.Documents() with { LookedAt = 0 })).Outcome);

    [Fact]
    public void An_absence_carries_evidence_of_a_page_that_was_read()
    {
        Verdict verdict = Judge("apbdes-terbit", null);
        Assert.NotEmpty(verdict.Evidence);
        Assert.Contains("24 halaman", verdict.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2020, 2026, Outcome.Met)]
    [InlineData(2021, 2027, Outcome.Met)]
    [InlineData(2019, 2025, Outcome.Partial)]
    [InlineData(2013, 2019, Outcome.Unmet)]
    [InlineData(2023, 2023, Outcome.Partial)]
    [InlineData(2027, 2033, Outcome.Unmet)]
    public void A_medium_term_plan_must_cover_the_year_and_one_that_may_have_been_extended_is_doubted(int from, int until, Outcome outcome) =>
        Assert.Equal(outcome, Judge("rpjmdes-berlaku", null, Sample.Document(DocumentType.Rpjmdes, from, until: until)).Outcome);

    [Fact]
    public void Three_regulations_of_two_years_are_met_fewer_are_partial_and_old_ones_are_unmet()
    {
        FoundDocument[] three = [.. new[] { 2026, 2026, 2025 }.Select((year, index) => Sample.Document(DocumentType.Perdes, year) with { Url = new Uri(Sample.Site, $"perdes-{index}.pdf") })];
        Assert.Equal(Outcome.Met, Judge("perdes-terbit", null, three).Outcome);
        Assert.Equal(2 / 3d, Judge("perdes-terbit", null, three[..2]).Score);
        Assert.Equal(Outcome.Partial, Judge("perdes-terbit", null, [three[0], three[0], three[0]]).Outcome);
        Verdict old = Judge("perdes-terbit", null, Sample.Document(DocumentType.Perdes, 2019));
        Assert.Equal(Outcome.Unmet, old.Outcome);
        Assert.Contains("2019", old.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_information_list_counts_without_a_year_and_an_old_one_is_partial()
    {
        Assert.Equal(Outcome.Met, Judge("dip-terbit", null, Sample.Document(DocumentType.Dip, null)).Outcome);
        Assert.Equal(Outcome.Met, Judge("dip-terbit", null, Sample.Document(DocumentType.Dip, 2025)).Outcome);
        Assert.Equal(Outcome.Partial, Judge("dip-terbit", null, Sample.Document(DocumentType.Dip, 2022)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge("dip-terbit", null, Sample.Document(DocumentType.Dip, 2026, EvidenceLevel.E1)).Outcome);
    }

    [Fact]
    public void Decisions_of_the_kepala_desa_of_any_year_are_shown_as_met()
    {
        Assert.Equal(Outcome.Met, Judge("sk-kades-terbit", null, Sample.Document(DocumentType.SkKades, 2021)).Outcome);
        Assert.Equal(Outcome.Partial, Judge("sk-kades-terbit", null, Sample.Document(DocumentType.SkKades, 2021, EvidenceLevel.E3Image)).Outcome);
        Assert.Equal(Outcome.Unmet, Judge("sk-kades-terbit", null).Outcome);
    }

    [Theory]
    [InlineData(EntityKind.Kelurahan)]
    [InlineData(EntityKind.Opd)]
    [InlineData(EntityKind.Kecamatan)]
    public void Documents_of_a_desa_do_not_bind_others(EntityKind kind)
    {
        foreach (string id in new[] { "apbdes-terbit", "perdes-terbit", "rkpdes-terbit", "rpjmdes-berlaku", "lppd-terbit", "sk-kades-terbit" })
        {
            Assert.Equal(Outcome.NotApplicable, Sample.Judge(id, Sample.Facts(Sample.Documents()), kind: kind).Outcome);
        }
    }

    [Theory]
    [InlineData(StateId.Parkir)]
    [InlineData(StateId.DugaanJudi)]
    [InlineData(StateId.Rusak)]
    [InlineData(StateId.Terhalang)]
    public void A_site_whose_village_content_was_not_read_is_unmeasured_with_its_state(string state)
    {
        Verdict verdict = Sample.Judge("apbdes-terbit", Sample.Facts(Sample.Documents(), state: state));
        Assert.Equal(Outcome.Unmeasured, verdict.Outcome);
        Assert.Contains(state, verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_hostile_title_is_cut_in_the_sentence()
    {
        FoundDocument hostile = Sample.Document(DocumentType.Apbdes, 2026) with { Title = new string('x', 5000) + "\r\n=cmd()" };
        Assert.True(Judge("apbdes-terbit", null, hostile).Explanation.Length < 200);
    }
}

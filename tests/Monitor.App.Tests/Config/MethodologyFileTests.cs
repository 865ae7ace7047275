using System.Text;
using Monitor.App.Config;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Config;

public sealed class MethodologyFileTests
{
    private static readonly string Folder = Path.Combine(Root(), "config", "metodologi");

    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "2026-1.yaml"));

    private static Methodology Parse(string text) => MethodologyFile.Parse("uji/2030-1.yaml", Encoding.UTF8.GetBytes(text));

    /// <summary>Changes one thing in the real file; the test cannot pass when the text to change is gone.</summary>
    private static ConfigException Refused(string old, string changed)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        int at = Text.IndexOf(old, StringComparison.Ordinal);
        return Assert.Throws<ConfigException>(() => Parse(Text[..at] + changed + Text[(at + old.Length)..]));
    }

    private static int LineOf(string words) => Text[..Text.IndexOf(words, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

    [Fact]
    public void Every_methodology_of_the_repository_is_read() => Assert.NotEmpty(MethodologyFile.ReadAll(Folder));

    [Fact]
    public void Two_methodologies_of_one_day_are_refused()
    {
        using TempFolder folder = new TempFolder().With("2026-1.yaml", Text).With("2026-2.yaml", Text);
        ConfigException refused = Assert.Throws<ConfigException>(() => MethodologyFile.ReadAll(folder.Path));
        Assert.EndsWith("2026-2.yaml", refused.File, StringComparison.Ordinal);
        Assert.Contains("2026-1.yaml", refused.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_methodology_names_every_criterion_that_is_asked_of_a_kind_and_no_other()
    {
        Methodology newest = MethodologyFile.ReadAll(Folder)[^1];
        Assert.Equal([EntityKind.Desa, EntityKind.Kelurahan, EntityKind.Kecamatan, EntityKind.Opd, EntityKind.Bumd], newest.Weights.Keys.Order());
        Assert.All(newest.Weights, kind =>
        {
            Assert.Equal(
                CriterionCatalog.All.Where(criterion => criterion.IsAskedOf(kind.Key)).Select(criterion => criterion.Meta.Id).Order(StringComparer.Ordinal),
                kind.Value.Select(weight => weight.Criterion).Order(StringComparer.Ordinal));
            Assert.Equal(100, kind.Value.Sum(weight => weight.Weight), 6);
        });
    }

    [Fact]
    public void Offices_weigh_as_the_domain_study_proposes_and_the_top_needs_their_data()
    {
        Methodology newest = MethodologyFile.ReadAll(Folder)[^1];
        Assert.All([EntityKind.Kecamatan, EntityKind.Opd, EntityKind.Bumd], kind =>
        {
            Dictionary<string, CriterionWeight> weights = newest.Weights[kind].ToDictionary(weight => weight.Criterion, StringComparer.Ordinal);
            Assert.Equal(20, weights["standar-pelayanan"].Weight);
            Assert.Equal(
                [30, 30, 20, 10, 10],
                new[] { "kehadiran-kanal", "jawaban-pertama", "penyelesaian-aduan", "tunggakan-aduan", "kanal-hidup" }.Select(criterion => Math.Round(weights[criterion].Weight / 0.8, 6)));

            // What nobody has looked at yet is not hidden by the office: it closes nothing.
            Assert.Equal(["jawaban-pertama", "penyelesaian-aduan", "tunggakan-aduan"], weights.Values.Where(weight => weight.NeedsData).Select(weight => weight.Criterion).Order(StringComparer.Ordinal));
            Assert.True(weights["kehadiran-kanal"].Weight + 20 >= 100 * newest.MinimumCoverageOf(kind), "a site alone must be enough for a score");
        });
        Assert.Equal(newest.MinimumCoverage, newest.MinimumCoverageOf(EntityKind.Desa));
    }

    [Fact]
    public void Subjects_of_a_desa_weigh_what_the_domain_study_proposes()
    {
        Methodology newest = MethodologyFile.ReadAll(Folder)[^1];
        Dictionary<CriterionGroup, double> groups = newest.Weights[EntityKind.Desa]
            .GroupBy(weight => CriterionCatalog.Of(weight.Criterion).Meta.Group)
            .ToDictionary(group => group.Key, group => group.Sum(weight => weight.Weight));
        Assert.Equal(40, groups[CriterionGroup.Dokumen], 6);
        Assert.Equal((25d, 20d, 15d), (groups[CriterionGroup.Kebaruan], groups[CriterionGroup.Layanan], groups[CriterionGroup.Kanal]));
        Assert.Equal((0d, 0d, 0d), (groups[CriterionGroup.Ketersediaan], groups[CriterionGroup.Keamanan], groups[CriterionGroup.Privasi]));
        Assert.Equal(["apbdes-terbit", "realisasi-tahunan-terbit"], newest.Weights[EntityKind.Desa].Where(weight => weight.Essential).Select(weight => weight.Criterion).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_kelurahan_is_not_weighed_by_documents_that_bind_a_desa_only()
    {
        Methodology newest = MethodologyFile.ReadAll(Folder)[^1];
        var nothing = new VillageDocuments([], 1, false);
        foreach (CriterionWeight weight in newest.Weights[EntityKind.Kelurahan].Where(weight => weight.Weight > 0))
        {
            Assert.NotEqual("Tidak diwajibkan bagi jenis ini.", JudgeKelurahan(weight.Criterion, nothing).Explanation);
        }
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_and_the_id_that_of_the_name()
    {
        Methodology read = MethodologyFile.Parse("a/b/2031-2.yaml", Encoding.UTF8.GetBytes(Text));
        Assert.Equal("2031-2", read.Id);
        Assert.Matches("^[0-9a-f]{64}$", read.Hash);
        Assert.NotEqual(read.Hash, MethodologyFile.Parse("a/b/2031-2.yaml", Encoding.UTF8.GetBytes(Text + "\n")).Hash);
        Assert.Equal("B", read.BandOf(89.9).Name);
    }

    [Theory]
    [InlineData("    media-sosial: {bobot: 1.5}\n", "    media-sosial: {bobot: 1.5}\n    apdes-terbit: {bobot: 0}\n", "kunci 'apdes-terbit' tidak dikenal")]
    [InlineData("    media-sosial: {bobot: 1.5}\n", "", "kriteria 'media-sosial' belum ada pada desa")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: 5}", "jumlah bobot desa 101, seharusnya 100; kurangi 1.")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: -4}", "'bobot' harus berupa bilangan dari 0 sampai 100")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: empat}", "'bobot' harus berupa bilangan")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: 4, poko: true}", "kunci 'poko' tidak dikenal; yang dikenal: bobot, data-wajib, pokok.")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: 4, pokok: ya}", "'pokok' harus true atau false")]
    [InlineData("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: 4", "diharapkan daftar 'kunci: nilai'")]
    [InlineData("    rkpdes-terbit: {bobot: 4}\n", "    rkpdes-terbit: {bobot: 4}\n    rkpdes-terbit: {bobot: 4}\n", "kunci ini tertulis dua kali")]
    [InlineData("    nik-tertutup: {bobot: 0}", "    nik-tertutup: {bobot: 1}", "baru dugaan; bobotnya harus 0")]
    [InlineData("lkppd-terbit: {bobot: 0}", "lkppd-terbit: {bobot: 0, pokok: true}", "tidak dapat menjadi pokok")]
    [InlineData("  kelurahan:", "  nagari:", "jenis 'nagari' tidak dikenal")]
    [InlineData("cakupan-minimum: 0.6", "cakupan-minimum: 60", "'cakupan-minimum' harus berupa bilangan dari 0 sampai 1")]
    [InlineData("tenggang-hari: 30", "tenggang-hari: 30.5", "'tenggang-hari' harus berupa bilangan bulat")]
    [InlineData("berlaku-sejak: 2026-01-01", "berlaku-sejak: 01-01-2026", "tahun-bulan-hari")]
    [InlineData("lambat: 90", "lambat: 20", "harus naik")]
    [InlineData("{id: c, nama: C, mulai: 60}", "{id: c, nama: C, mulai: 85}", "predikat harus menurun")]
    [InlineData("{id: c, nama: C, mulai: 60}", "{id: b, nama: C, mulai: 60}", "tertulis dua kali")]
    [InlineData("  - {id: e, nama: E, mulai: 0}\n", "", "predikat terakhir harus mulai dari 0")]
    [InlineData("judul: ", "jdul: ", "kunci 'judul' belum ada")]
    [InlineData("bobot:\n", "lain: 1\nbobot:\n", "kunci 'lain' tidak dikenal")]
    [InlineData("bobot:\n", "bobot: [\n", "bukan YAML yang sah")]
    public void A_file_with_a_fault_is_refused_with_its_place(string old, string changed, string words)
    {
        ConfigException fault = Refused(old, changed);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"uji/2030-1.yaml:{fault.Line}:{fault.Column}: ", fault.Message, StringComparison.Ordinal);
        Assert.True(fault is { Line: > 0, Column: > 0 });
    }

    [Fact]
    public void The_place_is_the_line_and_column_of_the_fault()
    {
        ConfigException fault = Refused("rpjmdes-berlaku: {bobot: 4}", "rpjmdes-berlaku: {bobot: empat}");
        Assert.Equal((LineOf("rpjmdes-berlaku"), 30), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- satu\n- dua\n")]
    [InlineData("judul: a\n---\njudul: b\n")]
    public void What_is_not_one_mapping_is_refused(string text) => Assert.Throws<ConfigException>(() => Parse(text));

    [Fact]
    public void Bytes_that_are_not_utf8_and_an_empty_folder_are_refused()
    {
        Assert.Throws<ConfigException>(() => MethodologyFile.Parse("x.yaml", [0x6a, 0xff, 0xfe]));
        Assert.Throws<ConfigException>(() => MethodologyFile.ReadAll(Path.Combine(Folder, "tidak-ada")));
    }

    [Fact]
    public void The_methodology_in_force_is_the_newest_whose_day_has_come_else_the_oldest()
    {
        string folder = Directory.CreateTempSubdirectory("metodologi").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "2026-1.yaml"), Text);
            File.WriteAllText(Path.Combine(folder, "2027-1.yaml"), Text.Replace("2026-01-01", "2027-02-01", StringComparison.Ordinal));
            Assert.Equal("2026-1", MethodologyFile.InForce(folder, new DateOnly(2027, 1, 31)).Id);
            Assert.Equal("2027-1", MethodologyFile.InForce(folder, new DateOnly(2027, 2, 1)).Id);
            Assert.Equal("2026-1", MethodologyFile.InForce(folder, new DateOnly(2020, 1, 1)).Id);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_methodology_written_out_is_read_back_to_the_same_rules()
    {
        Methodology read = Parse(Text);
        Methodology again = Parse(MethodologyText.Write(read with { Title = "Nilai 'baru': uji" }, "Usulan", "baris\nkedua"));
        Assert.Equal("Nilai 'baru': uji", again.Title);
        Assert.Equal((read.ValidFrom, read.MinimumCoverage, read.GraceDays, read.Limits), (again.ValidFrom, again.MinimumCoverage, again.GraceDays, again.Limits));
        Assert.Equal(read.Bands.ToArray(), again.Bands.ToArray());
        Assert.Equal(("D", "D"), (read.ConfirmedCap?.Name, read.UnreachableCap?.Name));
        Assert.Equal((read.ConfirmedCap, read.UnreachableCap), (again.ConfirmedCap, again.UnreachableCap));
        Assert.Equal(read.Weights.Keys.Order(), again.Weights.Keys.Order());
        Assert.All(read.Weights, pair => Assert.Equal(pair.Value.ToArray(), again.Weights[pair.Key].ToArray()));
    }

    [Fact]
    public void A_legal_basis_is_printed_only_once_it_is_confirmed_by_name_and_day()
    {
        Methodology read = Parse(Text);
        Assert.NotEmpty(read.LegalBases["apbdes-terbit"]);
        Assert.Null(read.BasisOf("apbdes-terbit"));

        Methodology confirmed = Parse(Text.Replace("{teks: 'Permendagri 20/2018 pasal 39'}", "{teks: 'Permendagri 20/2018 pasal 39', dikonfirmasi: {oleh: Kabag Hukum, pada: 2026-03-02}}", StringComparison.Ordinal));
        Assert.Equal("Permendagri 20/2018 pasal 39", confirmed.BasisOf("apbdes-terbit"));
        Assert.Equal("Permendagri 20/2018 pasal 39", Parse(MethodologyText.Write(confirmed)).BasisOf("apbdes-terbit"));
        Refused("{teks: 'Permendagri 20/2018 pasal 39'}", "{teks: 'Permendagri 20/2018 pasal 39', dikonfirmasi: {oleh: Kabag Hukum}}");
        Refused("  penjabaran-apbdes-terbit:\n    - {teks", "  tidak-dikenal:\n    - {teks");
    }

    [Theory]
    [InlineData("dugaan-terkonfirmasi: d,", "dugaan-terkonfirmasi: z,")]
    [InlineData("dugaan-terkonfirmasi: d,", "dugaan: d,")]
    [InlineData("tidak-terjangkau: d}", "tidak-terjangkau: z}")]
    public void A_gate_to_no_band_is_refused(string written, string wrong) => Refused(written, wrong);

    [Theory]
    [InlineData("Informatif")]
    [InlineData("Menuju Informatif")]
    [InlineData("TIDAK INFORMATIF")]
    public void Words_of_the_komisi_informasi_are_refused_at_their_line_unless_the_file_names_the_decree(string word)
    {
        ConfigException refused = Refused("{id: b, nama: B, mulai: 80}", $"{{id: b, nama: {word}, mulai: 80}}");
        Assert.Equal(LineOf("{id: b, nama: B"), refused.Line);
        Assert.Contains($"predikat '{word}' memakai kata Komisi Informasi; sebut keputusan yang menetapkannya pada 'dasar-predikat'", refused.Fault, StringComparison.Ordinal);

        Methodology named = Parse(Text.Replace("{id: b, nama: B, mulai: 80}", $"{{id: b, nama: {word}, mulai: 80}}", StringComparison.Ordinal)
            .Replace("predikat:\n", "dasar-predikat: ' Keputusan Bupati Nomor 500/12 Tahun 2026, ''contoh'' '\npredikat:\n", StringComparison.Ordinal));
        Assert.Equal(("Keputusan Bupati Nomor 500/12 Tahun 2026, 'contoh'", word), (named.BandDecree, named.Bands[1].Name));
        Methodology again = Parse(MethodologyText.Write(named));
        Assert.Equal((named.BandDecree, word), (again.BandDecree, again.Bands[1].Name));
        Assert.Null(Parse(Text).BandDecree);
        Assert.DoesNotContain("dasar-predikat", MethodologyText.Write(Parse(Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("''")]
    [InlineData("'   '")]
    [InlineData("ya")]
    [InlineData("Keputusan Bupati")]
    [InlineData("\"Keputusan Nomor 5\\nTahun 2026\"")]
    [InlineData("[Keputusan Nomor 5 Tahun 2026]")]
    public void What_names_no_decree_with_its_number_is_refused(string value)
    {
        ConfigException refused = Refused("predikat:\n", $"dasar-predikat: {value}\npredikat:\n");
        Assert.Equal(LineOf("predikat:\n"), refused.Line);
        Assert.Contains("'dasar-predikat' harus", refused.Fault, StringComparison.Ordinal);
        Refused("predikat:\n", $"dasar-predikat: 'Keputusan Nomor 5 Tahun 2026 {new string('x', 200)}'\npredikat:\n");
    }

    [Fact]
    public void A_proposal_is_kept_in_its_own_folder_and_assesses_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("metodologi").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "2026-1.yaml"), Text);
            var drafts = new MethodologyDrafts(Path.Combine(folder, "usulan"));
            Assert.Empty(drafts.All());
            string text = MethodologyText.Write(Parse(Text) with { ValidFrom = new DateOnly(2026, 6, 1) }, "Usulan");

            string id = drafts.Save(text, new DateOnly(2026, 11, 24));
            Assert.Equal(id, drafts.Save(text, new DateOnly(2026, 11, 24)));
            Assert.StartsWith("usulan-20261124-", id, StringComparison.Ordinal);
            Assert.Equal(id, Assert.Single(drafts.All()).Id);
            Assert.Equal("2026-1", Assert.Single(MethodologyFile.ReadAll(folder)).Id);
            Assert.Throws<ConfigException>(() => drafts.Save(text.Replace("tenggang-hari: 30", "tenggang-hari: x", StringComparison.Ordinal), new DateOnly(2026, 11, 24)));
            File.WriteAllText(Path.Combine(folder, "usulan", "usulan-rusak.yaml"), "judul: [");
            Assert.Single(drafts.All());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Verdict JudgeKelurahan(string criterion, VillageDocuments documents)
    {
        SiteFacts facts = new(
            "unknown", false, Unknown<Reachability>(), Unknown<SiteState>(), Unknown<Recency>(),
            Fact.Known(documents), Unknown<ServiceStandard>(), Unknown<ContactChannels>(),
            Unknown<GamblingSigns>(), Unknown<PersonalDataSigns>());
        return CriterionCatalog.Of(criterion).Judge(new JudgeContext(EntityKind.Kelurahan, new DateOnly(2026, 11, 22), StateLimits.Proposed, 30, facts));
        static Fact<T> Unknown<T>()
            where T : class => Fact.Unknown<T>("Belum dibaca.");
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "config", "kamus")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("config is not above the tests");
    }
}

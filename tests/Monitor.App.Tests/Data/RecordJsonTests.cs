using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Monitor.App.Data;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Data;

public sealed class RecordJsonTests
{
    [Fact]
    public void Snapshot_comes_back_as_it_was()
    {
        SiteSnapshot snapshot = SampleRecords.Snapshot(pages: 9);

        Assert.Null(Same.Difference(snapshot, Packed.Unpack<SiteSnapshot>(Packed.Pack(snapshot))));
    }

    [Fact]
    public void The_text_of_a_file_comes_back_as_it_was_and_older_snapshots_have_none()
    {
        PageSnapshot plain = SampleRecords.Snapshot().Pages[0];
        var text = new FileText(
            FileTextState.Read, FileTextBy.Ocr, "ab", 3, 2, 900, 81.5, SampleRecords.At, null, ["APBDes 2026"], [], [new DateOnly(2025, 12, 30)], 7, [new FileNumber("990101••••••••••‹Labcdefghijkl›", "nik")], null);

        Assert.Null(Same.Difference(plain with { FileText = text }, Packed.Unpack<PageSnapshot>(Packed.Pack(plain with { FileText = text }))));
        Assert.DoesNotContain("fileText", JsonSerializer.Serialize(plain, RecordJson.Options), StringComparison.Ordinal);
        Assert.Null(Packed.Unpack<PageSnapshot>(Packed.Pack(plain)).FileText);
    }

    [Fact]
    public void Verdict_comes_back_as_it_was()
    {
        SiteVerdict verdict = SampleRecords.Verdict(SampleRecords.Snapshot());
        SiteVerdict back = Packed.Unpack<SiteVerdict>(Packed.Pack(verdict));

        Assert.Null(Same.Difference(verdict, back));
        Assert.Equal("Belum dibaca.", back.Facts.Gambling.Reason);
        Assert.False(back.Facts.Gambling.TryGet(out _));
        Assert.Equal(new FiscalYears(2021, 2027), back.Facts.Documents.Value?.Found[0].Years);
    }

    [Fact]
    public void Assessment_comes_back_as_it_was()
    {
        Assessment assessment = SampleRecords.Assessment();

        Assert.Null(Same.Difference(assessment, Packed.Unpack<Assessment>(Packed.Pack(assessment))));
    }

    [Fact]
    public void The_decree_of_the_bands_is_frozen_with_the_methodology_and_absent_where_there_is_none()
    {
        Assessment assessment = SampleRecords.Assessment();
        Assert.DoesNotContain("bandDecree", JsonSerializer.Serialize(assessment, RecordJson.Options), StringComparison.Ordinal);

        Assessment named = assessment with { Methodology = assessment.Methodology with { BandDecree = "Keputusan Bupati Nomor 500/12 Tahun 2026" } };
        Assert.Equal("Keputusan Bupati Nomor 500/12 Tahun 2026", Packed.Unpack<Assessment>(Packed.Pack(named)).Methodology.BandDecree);
    }

    [Fact]
    public void What_was_stored_before_consents_were_known_reads_as_none()
    {
        SiteSnapshot snapshot = SampleRecords.Snapshot() with { RobotsConsent = null };
        string json = JsonSerializer.Serialize(snapshot, RecordJson.Options);

        Assert.DoesNotContain("consent", json, StringComparison.OrdinalIgnoreCase);
        Assert.Null(Same.Difference(snapshot, JsonSerializer.Deserialize<SiteSnapshot>(json, RecordJson.Options)));
    }

    [Fact]
    public void An_entity_that_nothing_was_decided_about_is_written_as_it_always_was()
    {
        Entity entity = SampleRecords.Roster().Entities[0];
        string json = JsonSerializer.Serialize(entity, RecordJson.Options);

        Assert.Equal(["code", "kind", "name", "kecamatan", "addresses", "contacts"], JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name).ToArray());
        Assert.Equal(["url", "state"], JsonDocument.Parse(json).RootElement.GetProperty("addresses")[0].EnumerateObject().Select(member => member.Name).ToArray());
        Assert.DoesNotContain("retired", JsonSerializer.Serialize(SampleRecords.Assessment(), RecordJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_decided_about_an_entity_comes_back_as_it_was()
    {
        Entity entity = SampleRecords.Roster().Entities[0];
        var day = new DateOnly(2026, 11, 1);
        Entity decided = entity with
        {
            Addresses = [entity.Addresses[0] with { Note = new AddressNote(day, SampleRecords.Hard, "dewi"), LeadsTo = entity.Addresses[1].Url }],
            Groups = [new EntityGroup("Irban", "Irban II")],
            Listed = new Listing(day, "Perda 3/2026", new EntityCode("99.01.05.2002")),
            Retired = new Retirement(day, "Perda 3/2026", null),
            Suspension = new Suspension(SuspensionKind.Vacancy, day, day.AddDays(30), "kosong", "dewi"),
        };
        Assessment assessment = SampleRecords.Assessment() with { Retired = [decided] };

        Assert.Null(Same.Difference(assessment, Packed.Unpack<Assessment>(Packed.Pack(assessment))));
        Assert.Empty(Packed.Unpack<Assessment>(Packed.Pack(SampleRecords.Assessment())).Retired);
        Assert.Empty(Packed.Unpack<Entity>(Packed.Pack(entity)).Groups);
    }

    [Fact]
    public void Half_a_character_at_the_end_of_a_quote_is_stored_as_unreadable_and_stops_nothing()
    {
        var evidence = new Evidence(SampleRecords.Site, "terpotong \ud83c", null, SampleRecords.At);

        Assert.Equal("terpotong \ufffd", Packed.Unpack<Evidence>(Packed.Pack(evidence)).Quote);
    }

    [Fact]
    public void Headers_keep_ordinal_order()
    {
        SiteSnapshot back = Packed.Unpack<SiteSnapshot>(Packed.Pack(SampleRecords.Snapshot()));

        Assert.Equal(StringComparer.Ordinal, back.Pages[0].Headers.KeyComparer);
    }

    [Fact]
    public void Evidence_of_elements_is_written_in_one_order_in_every_process()
    {
        var evidence = new Evidence(SampleRecords.Site, "kutipan", null, SampleRecords.At);
        var standard = new ServiceStandard([.. ServiceElement.All], [], SampleRecords.Site, ServiceElement.All.ToImmutableDictionary(element => element, _ => evidence, StringComparer.Ordinal));
        string json = JsonSerializer.Serialize(standard, RecordJson.Options);

        string[] written = [.. JsonDocument.Parse(json).RootElement.GetProperty("elementEvidence").EnumerateObject().Select(member => member.Name)];
        Assert.Equal(ServiceElement.All.Order(StringComparer.Ordinal), written);
        Assert.Null(Same.Difference(standard, JsonSerializer.Deserialize<ServiceStandard>(json, RecordJson.Options)));
    }

    [Fact]
    public void Computed_members_are_not_stored()
    {
        string json = JsonSerializer.Serialize(SampleRecords.Roster(), RecordJson.Options);

        Assert.DoesNotContain("fullName", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("mainAddress", json, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"99.01.05.2001\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_and_number_of_a_finding_survives()
    {
        Prop.ForAll<NonNull<string>, NormalFloat, DateTimeOffset>((text, number, at) =>
        {
            string clean = string.Concat(text.Get.Where(sign => !char.IsSurrogate(sign)));
            var finding = new Finding("x", Core.Criteria.Outcome.Partial, number.Get, number.Get, number.Get, clean,
                [new Evidence(SampleRecords.Site, clean, null, at)], null);
            return Same.Difference(finding, Packed.Unpack<Finding>(Packed.Pack(finding))) is null;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Same_record_packs_to_the_same_hash()
    {
        (_, string first) = Packed.PackWithHash(SampleRecords.Methodology());
        (_, string second) = Packed.PackWithHash(SampleRecords.Methodology());

        Assert.Equal(first, second);
        Assert.NotEqual(first, Packed.PackWithHash(SampleRecords.Methodology() with { GraceDays = 31 }).Hash);
    }

    [Fact]
    public void The_hash_is_of_the_json_and_a_large_record_comes_back_whole()
    {
        var evidence = new Evidence(SampleRecords.Site, string.Concat(Enumerable.Range(0, 40_000).Select(number => $"{number} desa; ")), null, DateTimeOffset.UnixEpoch);

        (byte[] content, string hash) = Packed.PackWithHash(evidence);

        byte[] json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(evidence, RecordJson.Options);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)), hash);
        Assert.Equal(evidence, Packed.Unpack<Evidence>(content));
        Assert.True(content.Length < json.Length / 2);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 9, 1, 2, 3 })]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void Unknown_or_damaged_content_is_named_as_such(byte[] content) =>
        Assert.Throws<InvalidDataException>(() => Packed.Unpack<SiteSnapshot>(content));
}

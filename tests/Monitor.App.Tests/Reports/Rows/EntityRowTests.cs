using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;

namespace Monitor.App.Tests.Reports.Rows;

public sealed class EntityRowTests
{
    private static readonly AssessedEntity Village = SampleAssessment.Make(1).Entities.First(entity => entity.Verdict is not null && entity.Pages.Any(page => page.Purpose == FetchPurpose.Page));

    [Fact]
    public void Pages_carried_over_from_an_earlier_night_are_told_with_the_time_they_were_read()
    {
        DateTimeOffset taken = Village.Verdict?.TakenAt ?? default;

        string told = Row(taken.AddDays(-2)).Inspected(TimeZoneInfo.Utc);

        Assert.StartsWith("Diperiksa 23 ", told, StringComparison.Ordinal);
        Assert.Contains("tidak ada yang baru sejak dibaca lengkap 21 ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_the_inspection_itself_are_told_without_an_earlier_time()
    {
        DateTimeOffset taken = Village.Verdict?.TakenAt ?? default;
        Assert.DoesNotContain("sejak", Row(taken.AddHours(-3)).Inspected(TimeZoneInfo.Utc), StringComparison.Ordinal);
        Assert.Equal("", EntityRow.None.Inspected(TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_suspended_site_is_never_called_mati_or_mangkrak_and_nothing_is_asked_of_it()
    {
        var suspension = new Suspension(SuspensionKind.Disaster, SampleAssessment.AsOf, SampleAssessment.AsOf.AddDays(30), "kantor terendam", "dewi");
        foreach (AssessedEntity village in SampleAssessment.Make(6).Entities.Where(entity => entity.Entity.IsVillage))
        {
            var row = EntityRow.Of(village with { Entity = village.Entity with { Suspension = suspension } }, SampleAssessment.AsOf);
            Assert.Equal(Activity.Ditangguhkan, row.Activity);
            Assert.Null(row.StateId);
            Assert.Equal("Penilaian ditangguhkan sampai 24 Desember 2026 karena bencana: kantor terendam.", Attention.Why(row));
            Assert.Null(WhatsappText.Of(row, "https://monitor.test/"));
        }
    }

    [Fact]
    public void A_site_with_proposals_only_awaits_its_confirmation_before_and_after_the_first_run()
    {
        Entity entity = Village.Entity with { Addresses = [.. Village.Entity.Addresses.Select(address => address with { State = AddressState.Proposed })] };
        AssessedEntity waiting = Village with { Entity = entity, Verdict = null, Unjudged = AssessmentBuilder.NotConfirmed };

        Assert.All(new[] { true, false }, assessed => Assert.Equal(Activity.AlamatBelumDikonfirmasi, EntityRow.Of(waiting, SampleAssessment.AsOf, assessed).Activity));
        Assert.Equal(RowGroup.WithoutAddress, EntityRow.Of(waiting, SampleAssessment.AsOf).Group);
        Assert.Equal(Activity.BelumPunyaAlamat, EntityRow.Of(waiting with { Entity = entity with { Addresses = [] } }, SampleAssessment.AsOf).Activity);
    }

    private static EntityRow Row(DateTimeOffset read) => EntityRow.Of(
        Village with { Pages = [.. Village.Pages.Select(page => page.Purpose == FetchPurpose.Page ? page with { FetchedAt = read } : page)] }, SampleAssessment.AsOf);
}

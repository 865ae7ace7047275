using Monitor.App.Reports.Rows;
using Monitor.App.Tests.Pages;
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

    private static EntityRow Row(DateTimeOffset read) => EntityRow.Of(
        Village with { Pages = [.. Village.Pages.Select(page => page.Purpose == FetchPurpose.Page ? page with { FetchedAt = read } : page)] }, SampleAssessment.AsOf);
}

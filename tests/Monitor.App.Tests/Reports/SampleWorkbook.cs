using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Reports;

/// <summary>The ranking of a sample assessment.</summary>
internal static class SampleWorkbook
{
    internal static IEnumerable<EntityRow> Rows(Assessment assessment) => assessment.Entities.Select(entity => EntityRow.Of(entity, assessment.AsOf));

    internal static WorkbookSpec Build(Assessment assessment) => RankingWorkbook.Build(
        assessment,
        Rows(assessment),
        new ExportContext("Petugas Contoh", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero), "Seluruh kabupaten", TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
}

using System.Collections.Immutable;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Colours bound to the words of a column, out of the one vocabulary.</summary>
internal static class SheetFills
{
    public static ImmutableArray<WordFill> Activities { get; } = [.. Vocabulary.Activities.Select(Vocabulary.Of).Select(Fill)];

    public static ImmutableArray<WordFill> States { get; } =
        [.. Vocabulary.States.Append(Vocabulary.MenungguPengamatan).Select(Fill)];

    public static ImmutableArray<WordFill> Bands(Methodology methodology) =>
    [
        .. methodology.Bands.Select(band => (band.Name, Look: Vocabulary.Band(methodology, band.Name))).Select(band => new WordFill(band.Name, band.Look.Text, band.Look.Fill)),
    ];

    private static WordFill Fill(StateWord word) => new(word.Word, word.Text, word.Tint);
}

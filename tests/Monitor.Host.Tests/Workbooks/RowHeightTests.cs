using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.Host.Workbooks;

namespace Monitor.Host.Tests.Workbooks;

public sealed class RowHeightTests
{
    private static readonly ImmutableArray<ColumnSpec> Columns = [new("Nama", 5), new("Saran", 10, Wraps: true)];

    [Theory]
    [InlineData("", 1)]
    [InlineData("satu", 1)]
    [InlineData("sepuluh  a", 1)]
    [InlineData("satu dua tiga", 2)]
    [InlineData("satu\ndua", 2)]
    [InlineData("satu\r\n\r\ndua", 3)]
    [InlineData("penyelenggaraan", 2)]
    [InlineData("a penyelenggaraan b", 3)]
    [InlineData("abcdefghijabcdefghij", 2)]
    public void Text_breaks_between_words_and_inside_long_ones(string text, int lines) => Assert.Equal(lines, RowHeight.Lines(text, 10));

    [Fact]
    public void A_row_is_as_high_as_its_longest_wrapped_text()
    {
        Assert.Null(RowHeight.Of([Cell.Of("Nama yang panjang sekali"), Cell.Of("satu")], Columns));
        Assert.Equal(25.5, RowHeight.Of([Cell.Empty, Cell.Of("satu dua tiga")], Columns));
        Assert.Equal(38.25, RowHeight.Of([Cell.Empty, Cell.Link(new Uri("https://sukaruga.test/berkas"))], Columns));
    }

    [Fact]
    public void No_row_is_higher_than_a_spreadsheet_knows() => Assert.InRange(RowHeight.Of([Cell.Empty, Cell.Of(new string('a', 5000))], Columns)!.Value, 300, 409);
}

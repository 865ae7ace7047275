using System.Globalization;
using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.App.Tests.Pages;

public sealed class VocabularyTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    [Fact]
    public void Text_on_its_tint_has_a_contrast_of_7_to_1_and_a_solid_3_to_1_on_white()
    {
        foreach (StateWord word in Vocabulary.States.Concat(Vocabulary.Activities.Select(Vocabulary.Of)))
        {
            Assert.True(Contrast(word.Text, word.Tint) >= 7, $"{word.Id} {Contrast(word.Text, word.Tint)}");
            Assert.True(Contrast(word.Solid, "#FFFFFF") >= 3, $"{word.Id} {Contrast(word.Solid, "#FFFFFF")}");
        }
    }

    [Fact]
    public void Every_word_has_a_sign_of_the_list()
    {
        Assert.All(Vocabulary.States.Concat(Vocabulary.Activities.Select(Vocabulary.Of)), word => Assert.True(Signs.Shapes.ContainsKey(word.Sign), word.Id));
    }

    [Fact]
    public void An_outcome_that_was_not_measured_never_looks_like_an_unmet_one()
    {
        Assert.Equal("Tidak dapat dinilai", Vocabulary.Of(Outcome.Unmeasured).Word);
        Assert.NotEqual(Vocabulary.Of(Outcome.Unmet).Solid, Vocabulary.Of(Outcome.Unmeasured).Solid);
    }

    [Fact]
    public void Every_state_id_has_words_and_an_unreachable_site_is_not_mati_by_one_look()
    {
        Assert.All(StateId.All, id => Assert.NotEqual(id, Vocabulary.StateName(id)));
        Assert.Equal(Activity.TidakDapatDinilai, ActivityOf.State(StateId.TidakTerjangkau));
        Assert.Equal(Activity.Mati, ActivityOf.State(StateId.DnsHilang));
        Assert.Equal(Activity.Jarang, ActivityOf.State(StateId.TerancamMangkrak));
    }

    [Fact]
    public void Every_failed_request_has_three_sentences_and_our_own_outage_is_on_our_side()
    {
        Assert.All(Enum.GetValues<FetchStatus>().Where(status => status != FetchStatus.Ok), status => Assert.NotNull(Causes.Of(status)));
        Assert.Equal("pemantau", Causes.Of(FetchStatus.WeWereOffline)?.Side);
        Assert.Null(Causes.Of(FetchStatus.Ok));
    }

    [Fact]
    public void Numbers_dates_and_times_are_written_the_Indonesian_way_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.Equal("1.234", Indonesian.Count(1234));
            Assert.Equal("63,0", Indonesian.Score(63));
            Assert.Equal("+4,5", Indonesian.Change(4.5));
            Assert.Equal("tetap", Indonesian.Change(0.01));
            Assert.Equal("59 %", Indonesian.Percent(0.599));
            Assert.Equal("100 %", Indonesian.Percent(1));
            Assert.Equal("22 November 2026", Indonesian.Date(new DateOnly(2026, 11, 22)));
            Assert.Equal("Maret 2026", Indonesian.Date(new PartialDate(new DateOnly(2026, 3, 1), DatePrecision.Month)));
            Assert.Equal("22 November 2026, 07.45 WIB", Indonesian.DateAndTime(new DateTimeOffset(2026, 11, 22, 0, 45, 0, TimeSpan.Zero), Jakarta));
            Assert.Equal("84 KB", Indonesian.Size(85_400));
            Assert.Equal("3 menit 12 detik", Indonesian.Duration(TimeSpan.FromSeconds(192)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static double Contrast(string first, string second)
    {
        (double a, double b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [Fact]
    public void Every_type_of_document_and_every_agreement_has_words()
    {
        Assert.All(DocumentType.All, type => Assert.NotEqual(type, EvidenceWords.Document(type)));
        Assert.All(Enum.GetValues<Agreement>().Where(agreement => agreement != Agreement.None), agreement => Assert.NotEmpty(PresenceWords.Of(agreement)));
    }
}

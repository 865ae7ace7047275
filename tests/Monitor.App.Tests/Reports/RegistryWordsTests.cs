using Monitor.App.Reports;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Tests.Reports;

public sealed class RegistryWordsTests
{
    private static readonly EntityCode Code = new("99.01.01.2001");
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Decision By = new("dewi", "Diskominfo", DateTimeOffset.UnixEpoch);
    private static readonly Uri Url = new("https://umbulsari.peraga.test/");

    [Fact]
    public void Every_decision_is_told_in_words()
    {
        RegistryChange[] all =
        [
            .. Enum.GetValues<AddressState>().Select(state => new AddressMarked(Code, Url, state, new Uri(Url, "/baru"), Day, "surat", By)),
            new MainAddressChosen(Code, Url, Day, "surat", By),
            new EntityAdded(Code, EntityKind.Desa, "Umbulsari", null, null, Day, "surat", By), new EntityAdded(Code, EntityKind.Desa, "Umbulsari", null, new EntityCode("99.01.01.2002"), Day, "surat", By),
            new EntityRetired(Code, null, Day, "surat", By), new EntityRetired(Code, new EntityCode("99.01.01.2002"), Day, "surat", By), new EntityReturned(Code, Day, "surat", By),
            new EntityRenamed(Code, "Umbulsari", Day, "surat", By), new EntitySuspended(Code, SuspensionKind.Disaster, Day.AddDays(9), Day, "surat", By), new SuspensionLifted(Code, Day, "surat", By),
            new GroupAssigned(Code, "Irban", "", Day, "surat", By), new GroupAssigned(Code, "Irban", "Irban II", Day, "surat", By),
        ];

        Assert.All(all, change => Assert.EndsWith(", sejak 1 November 2026: surat", RegistryWords.Sentence(change), StringComparison.Ordinal));
        Assert.Equal(all.Length, all.Select(RegistryWords.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(all, change => RegistryWords.Of(change).Contains(change.GetType().Name, StringComparison.Ordinal));
        Assert.Equal(typeof(RegistryChange).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RegistryChange))).Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))), all.Select(change => change.GetType()).Distinct().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))));
    }

    [Fact]
    public void Every_place_in_the_register_has_a_word_of_its_own_with_a_sign()
    {
        StateWord[] words = [.. Enum.GetValues<RegisterPlace>().Select(RegistryWords.Of)];

        Assert.Equal(words.Length, words.Select(word => word.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(words, word => Assert.True(Signs.Shapes.ContainsKey(word.Sign), word.Id));
    }

    [Fact]
    public void A_comparison_says_why_somebody_came_or_left()
    {
        Assessment after = SampleAssessment.Make(2);
        Entity gone = after.Entities[0].Entity with { Retired = new Retirement(Day, "Perda 3/2026", new EntityCode("99.01.01.2002")) };
        var listed = new Listing(Day, "Perda 4/2026", Code);
        Assessment before = after with { Entities = [.. after.Entities.Where((_, index) => index != 1)] };
        after = after with { Retired = [gone], Entities = [after.Entities[1] with { Entity = after.Entities[1].Entity with { Listed = listed } }, .. after.Entities.Skip(2)] };

        AssessmentComparison comparison = AssessmentComparison.Of(before, after);

        Assert.Equal("Digabung ke 99.01.01.2002 sejak 1 November 2026: Perda 3/2026", ChangeWords.Why(comparison.Changes.Single(change => change.Kind == ChangeKind.Gone)));
        Assert.Equal("Dimekarkan dari 99.01.01.2001 sejak 1 November 2026: Perda 4/2026", ChangeWords.Why(comparison.Changes.Single(change => change.Kind == ChangeKind.Listed)));
        Assert.Null(ChangeWords.Why(comparison.Changes.First(change => change.Kind == ChangeKind.Same)));
    }
}

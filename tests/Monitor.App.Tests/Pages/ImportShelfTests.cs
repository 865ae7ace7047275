using Monitor.App.Pages;
using Monitor.App.Tests.Data;

namespace Monitor.App.Tests.Pages;

public sealed class ImportShelfTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void A_table_is_its_senders_for_an_hour_and_until_it_is_applied()
    {
        var shelf = new ImportShelf(time);
        SentTable first = shelf.Keep("dewi", "a.csv", [1]);
        SentTable second = shelf.Keep("dewi", "b.csv", [2]);
        shelf.Drop(second);

        Assert.Same(first, shelf.Find(first.Id, "dewi"));
        Assert.Null(shelf.Find(first.Id, "rama"));
        Assert.Null(shelf.Find(second.Id, "dewi"));
        Assert.Null(shelf.Find(null, "dewi"));
        time.Now += TimeSpan.FromMinutes(61);
        Assert.Null(shelf.Find(first.Id, "dewi"));
    }

    [Fact]
    public void The_oldest_gives_way_when_there_are_too_many()
    {
        var shelf = new ImportShelf(time);
        SentTable[] sent = [.. Enumerable.Range(0, 10).Select(number => shelf.Keep("dewi", $"{number}.csv", [1]))];

        Assert.Equal([false, false, true, true, true, true, true, true, true, true], sent.Select(table => shelf.Find(table.Id, "dewi") is not null));
    }
}

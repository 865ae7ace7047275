using Monitor.App.Pages;
using Monitor.App.Tests.Data;

namespace Monitor.App.Tests.Pages;

public sealed class PreviewShelfTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void What_was_shown_is_one_persons_for_an_hour_and_until_it_is_taken()
    {
        var shelf = new PreviewShelf<string>(time, most: 8, TimeSpan.FromHours(1));
        string first = shelf.Put("satu", "dewi");
        string second = shelf.Put("dua", "dewi");

        Assert.Equal("dua", shelf.Take(second, "dewi"));
        Assert.Null(shelf.Take(second, "dewi"));
        Assert.Null(shelf.Find(second, "dewi"));
        Assert.Equal("satu", shelf.Find(first, "dewi"));
        Assert.Null(shelf.Find(first, "rama"));
        Assert.Null(shelf.Take(first, "rama"));
        Assert.Null(shelf.Find(null, "dewi"));
        time.Now += TimeSpan.FromMinutes(61);
        Assert.Null(shelf.Find(first, "dewi"));
    }

    [Fact]
    public void The_oldest_gives_way_when_there_are_too_many()
    {
        var shelf = new PreviewShelf<string>(time, most: 8, TimeSpan.FromHours(1));
        string[] keys = [.. Enumerable.Range(0, 10).Select(number => shelf.Put($"{number}", "dewi"))];

        Assert.Equal([false, false, true, true, true, true, true, true, true, true], keys.Select(key => shelf.Find(key, "dewi") is not null));
    }
}

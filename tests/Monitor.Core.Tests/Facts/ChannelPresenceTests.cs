using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;

namespace Monitor.Core.Tests.Facts;

public sealed class ChannelPresenceTests
{
    private static readonly Evidence Seen = new(new Uri("https://dinas.umpama.go.id/"), "", "", DateTimeOffset.UnixEpoch);

    private static readonly ContactChannels Shown = new(
        [Channel("+62299312444")], [Channel("https://wa.me/6281200011222")], [Channel("dinas@umpama.go.id")], [Channel("https://www.instagram.com/dinas.umpama/")], null, null, null)
    {
        Hours = Channel("Senin–Jumat 08.00–15.00 WIB"),
    };

    [Fact]
    public void All_seven_items_are_listed_whether_found_or_not()
    {
        ImmutableArray<PresenceItem> items = ChannelPresence.Of(Shown, Office());

        Assert.Equal(["telepon", "whatsapp", "surel", "media-sosial", "poster", "jam-layanan", "kanal-kabupaten"], items.Select(item => item.Id));
        Assert.Equal(ChannelPresence.Items, items.Length);
        Assert.Equal(["poster", "kanal-kabupaten"], items.Where(item => item.OnSite.IsEmpty).Select(item => item.Id));
    }

    [Theory]
    [InlineData(ContactKind.Phone, "+62299312444", Agreement.Agrees)]
    [InlineData(ContactKind.Phone, "+62299312999", Agreement.Differs)]
    [InlineData(ContactKind.Phone, "+6281200011222", Agreement.Agrees)]
    [InlineData(ContactKind.Whatsapp, "+6281200011222", Agreement.Agrees)]
    [InlineData(ContactKind.Whatsapp, "+6281200011333", Agreement.Differs)]
    [InlineData(ContactKind.Email, "Dinas@umpama.go.id", Agreement.Agrees)]
    [InlineData(ContactKind.Social, "https://instagram.com/dinas.umpama", Agreement.Agrees)]
    [InlineData(ContactKind.Social, "https://instagram.com/dinas.lain", Agreement.Differs)]
    [InlineData(ContactKind.Hours, "08:00 - 15:00, hari kerja", Agreement.Agrees)]
    [InlineData(ContactKind.Hours, "08:00 - 14:00, hari kerja", Agreement.Differs)]
    public void What_is_shown_is_held_against_the_register(ContactKind kind, string declared, Agreement expected)
    {
        string id = kind switch { ContactKind.Phone => "telepon", ContactKind.Whatsapp => "whatsapp", ContactKind.Email => "surel", ContactKind.Social => "media-sosial", _ => "jam-layanan" };

        Assert.Equal(expected, ChannelPresence.Of(Shown, Office(new Contact(kind, declared))).Single(item => item.Id == id).Agreement);
    }

    [Fact]
    public void One_of_two_numbers_is_partly_and_none_of_them_is_told_apart_from_another()
    {
        Entity office = Office(new Contact(ContactKind.Phone, "+62299312444"), new Contact(ContactKind.Phone, "+62299312555"));
        ContactChannels silent = Shown with { Phones = [], Whatsapp = [] };

        Assert.Equal(Agreement.Partly, ChannelPresence.Of(Shown, office)[0].Agreement);
        Assert.Equal(Agreement.NotOnSite, ChannelPresence.Of(silent, office)[0].Agreement);
        Assert.Equal(Agreement.NotRegistered, ChannelPresence.Of(Shown, Office())[0].Agreement);
        Assert.Equal(Agreement.None, ChannelPresence.Of(silent, Office())[0].Agreement);
    }

    private static Channel Channel(string value) => new(value, Seen);

    private static Entity Office(params ImmutableArray<Contact> contacts) => new(new EntityCode("99.02/dinas"), EntityKind.Opd, "Dinas Umpama", null, []) { Contacts = contacts };
}

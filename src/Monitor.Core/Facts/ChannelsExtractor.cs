using Monitor.Core.Platforms;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds the channels the site publishes; placeholders, vendors and the kabupaten's own left out.</summary>
internal sealed class ChannelsExtractor(Kamus kamus)
{
    private readonly PageShell shells = new(kamus);
    private readonly ComplaintForms forms = new(kamus);
    private readonly ComplaintPosters posters = new(kamus);
    private readonly OpeningHours openingHours = new(kamus);

    public Fact<ContactChannels> Extract(SiteReading reading)
    {
        if (reading.Pages.IsEmpty)
        {
            return Fact.Unknown<ContactChannels>("Tidak ada halaman yang dapat dibaca.");
        }

        if (reading.Pages.All(page => shells.IsShell(page.Html)))
        {
            return Fact.Unknown<ContactChannels>("Isi situs baru tampil di peramban; tanpa itu kanal tidak dapat dibaca.");
        }

        var search = new ChannelSearch(kamus, reading.Context);
        var portals = new ComplaintPortals(kamus, reading.Context);
        Channel? form = null, lapor = null, poster = null, hours = null;
        foreach (PageReading page in reading.Pages)
        {
            search.Search(page);
            form ??= forms.Find(page);
            lapor ??= portals.Find(page);
            poster ??= posters.Find(page);
            hours ??= openingHours.Find(page, reading.Context.Entity);
        }

        return Fact.Known(new ContactChannels(search.Phones.ToArray(), search.Chats.ToArray(), search.Mails.ToArray(), search.Social.ToArray(), form, lapor, poster)
        {
            Hours = hours,
            Refused = search.Refused,
        });
    }
}

using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Whether what the site shows agrees with the register.</summary>
public enum Agreement
{
    /// <summary>Neither names anything, or the register does not keep this kind.</summary>
    None = 0,

    /// <summary>The site shows it; the register has nothing to hold it against.</summary>
    NotRegistered,

    /// <summary>The register has it; it was not found on the site.</summary>
    NotOnSite,

    /// <summary>All that is registered stands on the site.</summary>
    Agrees,

    /// <summary>Some of what is registered stands on the site.</summary>
    Partly,

    /// <summary>The site shows others than the register.</summary>
    Differs,
}

/// <summary>One of the seven ways in which an office must be reachable.</summary>
/// <param name="Id">telepon, whatsapp, surel, media-sosial, poster, jam-layanan or kanal-kabupaten.</param>
/// <param name="OnSite">What the site shows; empty when it was looked for and not found.</param>
/// <param name="Registered">What the register says; empty when it keeps nothing of the kind.</param>
public sealed record PresenceItem(string Id, string Name, ImmutableArray<Channel> OnSite, ImmutableArray<string> Registered, Agreement Agreement);

/// <summary>The seven channels that every office, company and camat publishes (Blora, March 2021), as its site shows them and the register has them.</summary>
public static class ChannelPresence
{
    public const int Items = 7;

    private static readonly Entity Nobody = new(default, EntityKind.Unknown, "", null, []);

    /// <summary>The seven as the site shows them, whatever the register says.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<Channel> OnSite)> OnSite(ContactChannels channels) =>
        [.. Of(channels, Nobody).Select(item => (item.Name, item.OnSite))];

    /// <param name="channels">What the site shows.</param>
    /// <param name="entity">Whose register entry it is held against.</param>
    public static ImmutableArray<PresenceItem> Of(ContactChannels channels, Entity entity)
    {
        // A number is the same number whether it is printed or stands behind a chat button.
        ImmutableHashSet<string> numbers = [.. channels.Phones.Select(phone => phone.Value), .. channels.Whatsapp.Select(Number)];
        return
        [
            Item("telepon", "Telepon", channels.Phones, ContactKind.Phone, numbers.Contains),
            Item("whatsapp", "WhatsApp", channels.Whatsapp, ContactKind.Whatsapp, numbers.Contains),
            Item("surel", "Surel", channels.Emails, ContactKind.Email, mail => channels.Emails.Any(shown => shown.Value.Equals(mail, StringComparison.OrdinalIgnoreCase))),
            Item("media-sosial", "Media sosial", channels.Social, ContactKind.Social, account => channels.Social.Any(shown => Account(shown.Value) == Account(account))),
            Item("poster", "Poster pengaduan", One(channels.Poster), ContactKind.Unknown, _ => false),
            Item("jam-layanan", "Jam layanan", One(channels.Hours), ContactKind.Hours, hours => channels.Hours is { } shown && Times(shown.Value).SetEquals(Times(hours))),
            Item("kanal-kabupaten", "Tautan SP4N-LAPOR! atau kanal kabupaten", One(channels.Lapor), ContactKind.Unknown, _ => false),
        ];

        PresenceItem Item(string id, string name, ImmutableArray<Channel> shown, ContactKind kind, Func<string, bool> isShown)
        {
            ImmutableArray<string> registered = [.. entity.Contacts.Where(contact => contact.Kind == kind && kind != ContactKind.Unknown).Select(contact => contact.Value)];
            int agreeing = registered.Count(isShown);
            Agreement agreement = (registered.Length, shown.Length) switch
            {
                (0, 0) => Agreement.None,
                (0, _) => kind == ContactKind.Unknown ? Agreement.None : Agreement.NotRegistered,
                _ when agreeing == registered.Length => Agreement.Agrees,
                _ when agreeing > 0 => Agreement.Partly,
                (_, 0) => Agreement.NotOnSite,
                _ => Agreement.Differs,
            };
            return new PresenceItem(id, name, shown, registered, agreement);
        }
    }

    private static ImmutableArray<Channel> One(Channel? channel) => channel is null ? [] : [channel];

    private static string Number(Channel chat) => ChatLink.Of(chat.Value).E164 ?? chat.Value;

    private static string Account(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? (address.Host.Replace("www.", "", StringComparison.OrdinalIgnoreCase) + address.AbsolutePath.TrimEnd('/')).ToLowerInvariant() : url.ToLowerInvariant();

    // "08.00–15.00" and "8:00 s.d. 15:00" are the same hours.
    private static HashSet<string> Times(string hours) => [.. ServiceText.Times(hours)];
}

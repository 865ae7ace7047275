using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>Lists the channels of an entity: what its site shows, and what only its register entry knows.</summary>
public static class PublishedChannels
{
    private static readonly (ChannelKind Kind, ContactKind Contact)[] Registered =
        [(ChannelKind.Phone, ContactKind.Phone), (ChannelKind.Whatsapp, ContactKind.Whatsapp), (ChannelKind.Email, ContactKind.Email), (ChannelKind.Social, ContactKind.Social)];

    /// <param name="shown">What the site shows; null when it could not be read.</param>
    public static ImmutableArray<PublishedChannel> Of(Entity entity, ContactChannels? shown)
    {
        var found = new List<(ChannelKind Kind, string Key, Channel Channel)>();
        if (shown is not null)
        {
            Add(ChannelKind.Phone, shown.Phones);
            Add(ChannelKind.Whatsapp, shown.Whatsapp);
            Add(ChannelKind.Email, shown.Emails);
            Add(ChannelKind.Social, shown.Social);
            Add(ChannelKind.Portal, shown.Lapor is { } portal ? [portal] : []);
            Add(ChannelKind.Form, shown.Form is { } form ? [form] : []);
        }

        (ChannelKind Kind, string Key, string Value)[] declared =
        [
            .. entity.Contacts.SelectMany(contact => Registered.Where(pair => pair.Contact == contact.Kind).Select(pair => (pair.Kind, ChannelKeys.Of(pair.Kind, contact.Value), contact.Value))),
        ];
        HashSet<string> keys = [.. found.Select(one => one.Key)];
        return
        [
            .. Leftovers(shown).DistinctBy(one => one.Key),
            .. found.Select(one => new PublishedChannel(one.Kind, one.Key, one.Channel.Value, one.Channel.Evidence, Match(one.Kind, one.Key, one.Channel.Value))),
            .. declared.Where(one => !keys.Contains(one.Key) && !(one.Kind == ChannelKind.Phone && IsChat(one.Value))).DistinctBy(one => one.Key)
                .Select(one => new PublishedChannel(one.Kind, one.Key, one.Value, null, RegisterMatch.OnlyRegistered)),
        ];

        void Add(ChannelKind kind, ImmutableArray<Channel> channels)
        {
            foreach (Channel channel in channels)
            {
                string key = ChannelKeys.Of(kind, channel.Value);
                if (found.TrueForAll(one => one.Key != key))
                {
                    found.Add((kind, key, channel));
                }
            }
        }

        // A number is the same number whether it is printed or stands behind a chat button.
        bool IsChat(string number) => found.Exists(one => one.Kind == ChannelKind.Whatsapp && ChannelKeys.Number(one.Channel.Value) == number);

        RegisterMatch Match(ChannelKind kind, string key, string value)
        {
            if (kind is ChannelKind.Portal or ChannelKind.Form || declared.Length == 0)
            {
                return RegisterMatch.NotCompared;
            }

            string? number = kind is ChannelKind.Phone or ChannelKind.Whatsapp ? ChannelKeys.Number(value) : null;
            (ChannelKind Kind, string Key, string Value)[] comparable = [.. declared.Where(one => one.Kind == kind && IsComparable(kind, one.Value, value))];
            return declared.Any(one => one.Key == key || (number is not null && ChannelKeys.Number(one.Value) == number)) ? RegisterMatch.Same
                : comparable.Length > 0 && !comparable.Any(one => keys.Contains(one.Key)) ? RegisterMatch.Differs
                : RegisterMatch.NotRegistered;
        }
    }

    // What a template shows until somebody fills it in stands where citizens look for a channel.
    private static IEnumerable<PublishedChannel> Leftovers(ContactChannels? shown)
    {
        DateTimeOffset at = (shown?.Phones ?? []).Concat(shown?.Emails ?? []).Concat(shown?.Social ?? []).Select(channel => channel.Evidence.SeenAt).FirstOrDefault();
        foreach (RefusedCandidate refused in shown?.Refused ?? [])
        {
            bool isChat = ChatLink.Of(refused.Text).Kind == ChatLinkKind.Broken;
            if (isChat || (Uri.TryCreate(refused.Text, UriKind.Absolute, out Uri? url) && SocialPlatforms.FrontPage(url) is not null))
            {
                ChannelKind kind = isChat ? ChannelKind.Whatsapp : ChannelKind.Social;
                yield return new PublishedChannel(kind, ChannelKeys.Of(kind, refused.Text), refused.Text, new Evidence(refused.Url, refused.Text, null, at), RegisterMatch.NotCompared);
            }
        }
    }

    // An account on one network says nothing about the account on another.
    private static bool IsComparable(ChannelKind kind, string registered, string value) => kind != ChannelKind.Social
        || (Uri.TryCreate(registered, UriKind.Absolute, out Uri? one) && Uri.TryCreate(value, UriKind.Absolute, out Uri? other) && SocialPlatforms.Of(one) == SocialPlatforms.Of(other));
}

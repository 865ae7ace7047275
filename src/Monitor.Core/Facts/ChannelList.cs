using System.Collections.Immutable;

namespace Monitor.Core.Facts;

/// <summary>Channels in the order they were seen, each once.</summary>
internal sealed class ChannelList
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Channel>.Builder channels = ImmutableArray.CreateBuilder<Channel>();

    public void Add(string key, string value, Func<Evidence> evidence)
    {
        if (keys.Add(key))
        {
            channels.Add(new Channel(value, evidence()));
        }
    }

    public bool Has(string key) => keys.Contains(key);

    public ImmutableArray<Channel> ToArray() => channels.ToImmutable();
}

using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>Reads the addresses of entities and sees to it that none leads inside and none belongs to two.</summary>
internal sealed class AddressBook(Kabupaten kabupaten)
{
    public const string Address = "alamat";
    public const string State = "status_alamat";

    /// <summary>Stands between two addresses of one entity, and between their states.</summary>
    public const string Between = " | ";

    private readonly Dictionary<string, (string Owner, string Place)> owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of one line, several separated by " | " with as many states; faults are added.</summary>
    public ImmutableArray<SiteAddress> Read(CsvLine line, string owner, List<ConfigException> faults)
    {
        string[] urls = Parts(line[Address]);
        string[] states = Parts(line[State]);
        if (urls.Length != states.Length)
        {
            faults.Add(line.Fault(State, $"ada {urls.Length} alamat tetapi {states.Length} status; tulis sama banyak, dipisah '|'."));
            return [];
        }

        var made = ImmutableArray.CreateBuilder<SiteAddress>();
        for (int i = 0; i < urls.Length; i++)
        {
            AddressState? state = AddressWords.Read(states[i]);
            (Uri? url, string? wrong) = AddressText.Read(urls[i], kabupaten);
            if (state is null)
            {
                faults.Add(line.Fault(State, $"'{states[i]}' bukan usulan, disetujui, ditolak, mati atau dialihkan."));
            }
            else if (url is null || made.Any(address => address.Url == url) || (state != AddressState.Refused && (wrong ??= Taken(url, owner, line)) is not null))
            {
                faults.Add(line.Fault(Address, $"'{urls[i]}' {wrong ?? "tertulis dua kali."}"));
            }
            else
            {
                made.Add(new SiteAddress(url, state.Value));
            }
        }

        return made.ToImmutable();
    }

    private static string[] Parts(string text) => text.Length == 0 ? [] : text.Split('|', StringSplitOptions.TrimEntries);

    private string? Taken(Uri url, string owner, CsvLine line)
    {
        string key = SiteAddress.SiteOf(url);
        string place = $"{Path.GetFileName(line.File)} baris {line.Number}";
        if (owners.TryGetValue(key, out (string Owner, string Place) first))
        {
            // One site may be known by several addresses of its one owner.
            return first.Place == place ? null : $"sudah dipakai {first.Owner} ({first.Place}).";
        }

        owners.Add(key, (owner, place));
        return null;
    }
}

using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Config;

/// <summary>A register as its files say: either the whole roster, or every fault that was found and no roster.</summary>
/// <param name="Faults">In the order of files and lines; empty when there is a roster.</param>
public sealed record RegistryReading(Roster? Roster, ImmutableArray<ConfigException> Faults);

/// <summary>Reads the register of a kabupaten: kabupaten.yaml, desa.csv, opd.csv and, where there is one, kontak.csv of one folder. Their form is described in config/README.md.</summary>
public static class RegistryImport
{
    /// <summary>Reads everything and collects all faults; nothing of a faulty register is handed out.</summary>
    public static RegistryReading Read(string folder)
    {
        Kabupaten kabupaten;
        try
        {
            kabupaten = KabupatenFile.Read(Path.Combine(folder, KabupatenFile.Name));
        }
        catch (ConfigException fault)
        {
            // Without the kabupaten's code no other line can be judged.
            return new RegistryReading(null, [fault]);
        }

        var faults = new List<ConfigException>();
        var addresses = new AddressBook(kabupaten);
        VillageList villages = VillageFile.Read(Path.Combine(folder, VillageFile.Name), kabupaten, addresses, faults);
        ImmutableArray<Entity> offices = OfficeFile.Read(Path.Combine(folder, OfficeFile.Name), kabupaten, villages.AllKecamatan, addresses, faults);
        ImmutableArray<Entity> entities = ContactFile.Read(Path.Combine(folder, ContactFile.Name), kabupaten, [.. villages.Entities, .. offices], faults);
        return faults.Count > 0
            ? new RegistryReading(null, [.. faults])
            : new RegistryReading(new Roster(kabupaten, villages.AllKecamatan, entities), []);
    }

    /// <summary>The roster of a folder.</summary>
    /// <exception cref="ConfigException">The first fault; <see cref="Read"/> tells them all.</exception>
    public static Roster Load(string folder)
    {
        RegistryReading reading = Read(folder);
        return reading.Roster ?? throw reading.Faults[0];
    }
}

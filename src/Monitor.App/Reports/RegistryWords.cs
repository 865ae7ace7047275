using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports;

/// <summary>The register's states and decisions in words.</summary>
public static class RegistryWords
{
    /// <summary>What was decided, in one sentence without its reason.</summary>
    public static string Of(RegistryChange change) => change switch
    {
        AddressMarked { State: AddressState.Redirected } marked => $"Alamat {marked.Url.AbsoluteUri} dialihkan ke {marked.LeadsTo?.AbsoluteUri}",
        AddressMarked { State: AddressState.Proposed } marked => $"Alamat {marked.Url.AbsoluteUri} diusulkan",
        AddressMarked marked => $"Alamat {marked.Url.AbsoluteUri} {AddressWords.Of(marked.State)}",
        MainAddressChosen chosen => $"Alamat utama {chosen.Url.AbsoluteUri}",
        EntityAdded { SplitFrom: { } from } added => $"{added.Name} dimekarkan dari {from}",
        EntityAdded added => $"{added.Name} didaftarkan",
        EntityRetired { Into: { } into } => $"Digabung ke {into}",
        EntityRetired => "Tidak dipantau lagi",
        EntityReturned => "Dipantau kembali",
        EntityRenamed renamed => $"Nama menjadi {renamed.Name}",
        EntitySuspended suspended => $"Ditangguhkan sampai {Indonesian.Date(suspended.Until)} karena {Suspended.Word(suspended.Kind)}",
        SuspensionLifted => "Penangguhan diakhiri",
        GroupAssigned { Value.Length: 0 } assigned => $"Keluar dari kelompok {assigned.Set}",
        GroupAssigned assigned => $"Kelompok {assigned.Set}: {assigned.Value}",
        _ => change.GetType().Name,
    };

    /// <summary>What was decided, with the day and the reason.</summary>
    public static string Sentence(RegistryChange change) =>
        $"{Of(change)}, sejak {Indonesian.Date(change.Day)}{(change.Reason.Length > 0 ? ": " + change.Reason : "")}";

    /// <summary>Where an entity stands in the register.</summary>
    public static StateWord Of(RegisterPlace place) => place switch
    {
        RegisterPlace.Confirmed => Vocabulary.Terpenuhi with { Id = "dikonfirmasi", Word = "Dikonfirmasi", Meaning = "Mempunyai alamat yang disetujui." },
        RegisterPlace.Waiting => Vocabulary.Of(Activity.AlamatBelumDikonfirmasi),
        RegisterPlace.Suspended => Vocabulary.Ditangguhkan,
        RegisterPlace.Retired => Vocabulary.TidakDiwajibkan with { Id = "tidak-dipantau", Word = "Tidak dipantau", Meaning = "Pernah dipantau; riwayatnya tetap ada." },
        _ => Vocabulary.Of(Activity.BelumPunyaAlamat),
    };

    /// <summary>The look and word of an address.</summary>
    public static StateWord Of(AddressState state) => (state switch
    {
        AddressState.Approved => Vocabulary.Terpenuhi,
        AddressState.Dead => Vocabulary.Mati,
        AddressState.Redirected => Vocabulary.DataLama,
        AddressState.Refused => Vocabulary.TidakDiwajibkan,
        _ => Vocabulary.BelumDiuji,
    }) with
    { Word = Indonesian.Sentence(AddressWords.Of(state)) };
}

/// <summary>Where an entity stands in the register: each stands in one place only.</summary>
public enum RegisterPlace
{
    NoAddress = 0,
    Waiting,
    Confirmed,
    Suspended,
    Retired,
}

/// <summary>Tells where entities stand.</summary>
public static class RegisterPlaceOf
{
    public static RegisterPlace Entity(Entity entity) =>
        entity.Retired is not null ? RegisterPlace.Retired
        : entity.Suspension is not null ? RegisterPlace.Suspended
        : entity.MainAddress is not null ? RegisterPlace.Confirmed
        : entity.AwaitsAddress ? RegisterPlace.Waiting
        : RegisterPlace.NoAddress;
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Registers;

/// <summary>What a form on the page of an entity decides: the changes, or what is wrong with what was filled in.</summary>
internal sealed record EntityDecisions(ImmutableArray<RegistryChange> Changes, ImmutableArray<string> Problems)
{
    // Longer than any reason that is still read.
    private const int LongestText = 1000;

    public static EntityDecisions Read(IFormCollection form, Entity entity, Roster roster, Decision decision, DateOnly today)
    {
        string Text(string name) => (form[name].FirstOrDefault() ?? "").Trim() is { Length: <= LongestText } text ? text : "";
        string reason = Text("alasan");
        DateOnly? since = Text("sejak") is { Length: > 0 } day ? Day(day) : today;
        if (since is not { } from)
        {
            return Wrong("Tanggal ditulis lengkap: tahun, bulan, hari.");
        }

        return Text("langkah") switch
        {
            "alamat-baru" => NewAddress(Text("alamat"), Text("status"), entity, roster, from, reason, decision),
            "alamat" => KnownAddress(Text("alamat"), Text("status"), Text("ke"), entity, roster, from, reason, decision),
            "utama" => entity.Addresses.FirstOrDefault(address => address.Url.AbsoluteUri == Text("alamat")) is { } chosen
                ? Of(new MainAddressChosen(entity.Code, chosen.Url, from, reason, decision))
                : Wrong("Pilih alamat."),
            "nama" => Of(new EntityRenamed(entity.Code, Text("nama"), from, reason, decision)),
            "berhenti" => Retired(Text("ke"), entity, roster, from, reason, decision),
            "kembali" => Of(new EntityReturned(entity.Code, from, reason, decision)),
            "tangguhkan" => Suspended(Text("sebab"), Text("sampai"), entity, from, reason, decision),
            "akhiri" => Of(new SuspensionLifted(entity.Code, from, reason, decision)),
            "kelompok" => Of(new GroupAssigned(entity.Code, Text("kelompok"), Text("nilai"), from, reason, decision)),
            "mekarkan" => Split(Text("kode"), Text("jenis"), Text("nama"), entity, from, reason, decision),
            _ => Wrong("Pilih yang akan diubah."),
        };
    }

    private static EntityDecisions NewAddress(string text, string word, Entity entity, Roster roster, DateOnly from, string reason, Decision decision)
    {
        (Uri? url, string? wrong) = AddressText.Read(text, roster.Kabupaten);
        return url is null ? Wrong($"Alamat '{text}' {wrong}")
            : AddressWords.Read(word) is not (AddressState.Proposed or AddressState.Approved) and not null ? Wrong("Alamat baru diusulkan atau disetujui.")
            : AddressWords.Read(word) is { } state ? Of(new AddressMarked(entity.Code, url, state, null, from, reason, decision))
            : Wrong("Pilih status alamat.");
    }

    private static EntityDecisions KnownAddress(string text, string word, string target, Entity entity, Roster roster, DateOnly from, string reason, Decision decision)
    {
        if (entity.Addresses.FirstOrDefault(address => address.Url.AbsoluteUri == text) is not { } known)
        {
            return Wrong("Pilih alamat.");
        }

        if (AddressWords.Read(word) is not { } state || state == AddressState.Proposed)
        {
            return Wrong("Pilih status alamat.");
        }

        if (state != AddressState.Redirected)
        {
            return Of(new AddressMarked(entity.Code, known.Url, state, null, from, reason, decision));
        }

        (Uri? url, string? wrong) = AddressText.Read(target, roster.Kabupaten);
        if (url is null)
        {
            return Wrong($"Alamat tujuan '{target}' {wrong}");
        }

        // Where a site moved to is confirmed with the same decision.
        bool isApproved = entity.Addresses.Any(address => address.Url == url && address.State == AddressState.Approved);
        AddressMarked moved = new(entity.Code, known.Url, AddressState.Redirected, url, from, reason, decision);
        return isApproved || url == known.Url ? Of(moved) : Of(new AddressMarked(entity.Code, url, AddressState.Approved, null, from, reason, decision), moved);
    }

    private static EntityDecisions Retired(string target, Entity entity, Roster roster, DateOnly from, string reason, Decision decision)
    {
        EntityCode? into = target.Length > 0 ? new EntityCode(target) : null;
        return into is { } code && !roster.Entities.Any(other => other.Code == code) ? Wrong($"Kode tujuan {target} tidak ada dalam registri.")
            : Of(new EntityRetired(entity.Code, into, from, reason, decision));
    }

    private static EntityDecisions Suspended(string word, string until, Entity entity, DateOnly from, string reason, Decision decision) =>
        Day(until) is not { } last ? Wrong("Tulis sampai kapan penangguhan berlaku.")
        : !Enum.TryParse(word, out SuspensionKind kind) || !Enum.IsDefined(kind) || kind == SuspensionKind.Unknown ? Wrong("Pilih sebab penangguhan.")
        : Of(new EntitySuspended(entity.Code, kind, last, from, reason, decision));

    private static EntityDecisions Split(string code, string word, string name, Entity entity, DateOnly from, string reason, Decision decision)
    {
        EntityKind kind = word switch { "desa" => EntityKind.Desa, "kelurahan" => EntityKind.Kelurahan, _ => EntityKind.Unknown };
        return !entity.IsVillage || kind == EntityKind.Unknown ? Wrong("Pilih jenis hasil pemekaran.")
            : Of(new EntityAdded(new EntityCode(code), kind, name, WilayahCode.TryParse(code, out WilayahCode area) ? area.Kecamatan : entity.Kecamatan, entity.Code, from, reason, decision));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static EntityDecisions Of(params RegistryChange[] changes) => new([.. changes], []);

    private static EntityDecisions Wrong(string problem) => new([], [problem]);
}

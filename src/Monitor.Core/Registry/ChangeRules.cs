namespace Monitor.Core.Registry;

/// <summary>What a change of the register must be like. Each rule answers with a sentence in Bahasa Indonesia, or null when the change is good.</summary>
internal static class ChangeRules
{
    // A suspension that lasts longer than a year is no suspension: whoever still needs one decides again.
    private const int LongestSuspension = 366;

    private const int LongestReason = 1000;
    private const int LongestName = 120;
    private const int LongestGroup = 60;

    // Before the republic there was no desa in its sense; a year beyond it is a slip of the keyboard.
    private const int FirstYear = 1945;

    /// <summary>What is wrong with the change by itself.</summary>
    public static string? Form(RegistryChange change)
    {
        DateOnly decided = DateOnly.FromDateTime(change.Decision.At.UtcDateTime);
        return change switch
        {
            _ when change.Reason.Length > LongestReason => $"Alasan lebih dari {LongestReason} huruf.",
            _ when change.Reason.Length == 0 && NeedsReason(change) => "Tulis alasannya.",
            _ when change.Day.Year < FirstYear || change.Day > decided.AddYears(1) => "Tanggal berlaku tidak masuk akal.",

            // A zone ahead of UTC may already be a day further.
            AddressMarked or MainAddressChosen or EntityRenamed or GroupAssigned when change.Day > decided.AddDays(1) => "Perubahan ini tidak dapat diberi tanggal yang akan datang.",
            AddressMarked { Url: { IsAbsoluteUri: true, Scheme: not ("http" or "https") } or { IsAbsoluteUri: false } } => "Alamat harus lengkap, diawali https:// atau http://.",
            AddressMarked { State: AddressState.Redirected, LeadsTo: null } => "Tulis ke alamat mana situs dialihkan.",
            AddressMarked { State: AddressState.Redirected } marked when marked.LeadsTo == marked.Url => "Alamat tidak dapat dialihkan ke dirinya sendiri.",
            EntityRenamed renamed => Name(renamed.Name),
            EntityAdded added => Name(added.Name),
            EntitySuspended { Kind: SuspensionKind.Unknown } => "Pilih sebab penangguhan.",
            EntitySuspended suspended when suspended.Until < suspended.Day => "Penangguhan berakhir sebelum dimulai.",
            EntitySuspended suspended when suspended.Until.DayNumber - suspended.Day.DayNumber >= LongestSuspension => "Penangguhan paling lama satu tahun; putuskan lagi bila masih perlu.",
            GroupAssigned assigned => Group(assigned),
            _ => null,
        };
    }

    /// <summary>Why the change does not fit the register as it stands.</summary>
    public static string? Conflict(RegisterBook book, RegistryChange change)
    {
        if (change is EntityAdded added)
        {
            return Addition(book, added);
        }

        return book.Find(change.Entity) is not { } entity
            ? $"Kode {change.Entity} tidak ada dalam registri."
            : change switch
            {
                EntityReturned => Return(book, entity),
                EntityRetired retired when entity.Retired is null => Merging(book, entity, retired.Into),
                _ when entity.Retired is not null => $"{entity.FullName} sudah tidak dipantau.",
                AddressMarked marked => Address(book, entity, marked),
                MainAddressChosen chosen when !entity.Addresses.Any(address => address.Url == chosen.Url && address.State == AddressState.Approved) =>
                    $"Alamat {chosen.Url.Host} belum disetujui pada {entity.FullName}.",
                SuspensionLifted lifted when entity.Suspension is not { } suspension || suspension.Until < lifted.Day => $"{entity.FullName} tidak sedang ditangguhkan.",
                GroupAssigned { Value.Length: 0 } assigned when entity.GroupIn(assigned.Set) is null => $"{entity.FullName} tidak berada dalam kelompok {assigned.Set}.",
                _ => null,
            };
    }

    /// <summary>Why a new change would change nothing.</summary>
    public static string? Repetition(RegisterBook book, RegistryChange change)
    {
        Entity? entity = book.Find(change.Entity);
        return change switch
        {
            EntityAdded when entity is not null => $"Kode {change.Entity} sudah ada: {entity.FullName}.",
            MainAddressChosen chosen when entity?.MainAddress?.Url == chosen.Url => $"Alamat utamanya sudah {chosen.Url.Host}.",
            EntityRenamed renamed when entity?.Name == renamed.Name => $"Namanya sudah {renamed.Name}.",
            GroupAssigned assigned when assigned.Value.Length > 0 && entity?.GroupIn(assigned.Set) == assigned.Value => $"{entity.FullName} sudah berada dalam {assigned.Value}.",
            AddressMarked marked when entity?.Addresses.FirstOrDefault(address => address.Url == marked.Url) is { } known && (known.State == marked.State || marked.State == AddressState.Proposed) =>
                $"Alamat {marked.Url.Host} sudah terdaftar sebagai {AddressWords.Of(known.State)}.",
            _ => null,
        };
    }

    private static bool NeedsReason(RegistryChange change) => change is not (GroupAssigned or EntityRenamed or AddressMarked { State: AddressState.Approved });

    private static string? Address(RegisterBook book, Entity entity, AddressMarked marked)
    {
        SiteAddress? known = entity.Addresses.FirstOrDefault(address => address.Url == marked.Url);
        if (known is null && marked.State is not (AddressState.Proposed or AddressState.Approved))
        {
            return $"Alamat {marked.Url.Host} tidak terdaftar pada {entity.FullName}.";
        }

        return marked.State switch
        {
            AddressState.Proposed or AddressState.Approved when book.OwnerOf(marked.Url) is { } owner && owner.Code != entity.Code =>
                $"Alamat {marked.Url.Host} sudah terdaftar pada {owner.FullName} ({owner.Code}).",
            AddressState.Refused when known?.State is not (AddressState.Proposed or AddressState.Refused) => "Hanya usulan yang dapat ditolak; alamat lain ditandai mati atau dialihkan.",
            AddressState.Redirected when !entity.Addresses.Any(address => address.Url == marked.LeadsTo && address.State is AddressState.Approved or AddressState.Proposed) =>
                $"Alamat tujuan belum terdaftar pada {entity.FullName}.",
            _ => null,
        };
    }

    private static string? Addition(RegisterBook book, EntityAdded added)
    {
        if (added.SplitFrom is { } from && book.Find(from) is null)
        {
            return $"Kode asal {from} tidak ada dalam registri.";
        }

        if (added.Kind is not (EntityKind.Desa or EntityKind.Kelurahan))
        {
            bool isArea = added.Kind == EntityKind.Kecamatan && added.Kecamatan is { } own && own.Value == added.Entity.Value && book.HasKecamatan(own);
            return isArea || (added.Kind is EntityKind.Opd or EntityKind.Bumd && added.Entity.Value.StartsWith(book.Kabupaten.Code + "/", StringComparison.Ordinal))
                ? null
                : $"Kode kantor berbentuk {book.Kabupaten.Code}/sebutan-pendek, kode kantor kecamatan adalah kode kecamatannya.";
        }

        // The last part of a code tells a desa (2xxx) from a kelurahan (1xxx): Kepmendagri on codes of administrative areas.
        return !WilayahCode.TryParse(added.Entity.Value, out WilayahCode code) || code.Value.Length != 13 ? $"'{added.Entity}' bukan kode desa atau kelurahan."
            : added.Kecamatan is not { } area || !code.IsWithin(area) || !book.HasKecamatan(area) ? $"Kode {code} tidak berada di kecamatan yang terdaftar."
            : code.Value[9] != (added.Kind == EntityKind.Desa ? '2' : '1') ? "Kode desa berakhir 2xxx, kode kelurahan 1xxx."
            : null;
    }

    private static string? Merging(RegisterBook book, Entity entity, EntityCode? into)
    {
        if (into is not { } code)
        {
            return null;
        }

        return code == entity.Code ? "Entitas tidak dapat digabung ke dirinya sendiri."
            : book.Find(code) is not { } successor ? $"Kode tujuan {code} tidak ada dalam registri."
            : successor.Retired is not null ? $"{successor.FullName} sudah tidak dipantau."
            : successor.IsVillage != entity.IsVillage ? $"{successor.FullName} bukan entitas sejenis."
            : null;
    }

    private static string? Return(RegisterBook book, Entity entity) =>
        entity.Retired is null ? $"{entity.FullName} masih dipantau."
        : entity.Addresses.Where(address => address.State != AddressState.Refused).Select(address => (address.Url, Owner: book.OwnerOf(address.Url))).FirstOrDefault(held => held.Owner is not null)
            is { Owner: { } owner } taken ? $"Alamat {taken.Url.Host} kini terdaftar pada {owner.FullName} ({owner.Code})."
        : null;

    private static string? Group(GroupAssigned assigned) =>
        assigned.Set.Length is 0 or > LongestGroup || assigned.Value.Length > LongestGroup ? $"Nama kelompok terdiri atas 1 sampai {LongestGroup} huruf."
        : (assigned.Set + assigned.Value).Any(sign => char.IsControl(sign) || sign is '<' or '>' or '=' or ';' or '|') ? "Nama kelompok memuat tanda yang tidak dipakai dalam nama."
        : null;

    private static string? Name(string name) =>
        name.Length is 0 or > LongestName ? $"Nama terdiri atas 1 sampai {LongestName} huruf."
        : name.Any(sign => char.IsControl(sign) || sign is '<' or '>') ? "Nama memuat tanda yang bukan bagian nama."
        : null;
}

using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Truth;

namespace Monitor.Peraga.Content;

/// <summary>How an entity can be reached: sometimes in every way, sometimes not at all.</summary>
internal static class ContactBook
{
    public static ContactCard Fill(Persona persona, Dice dice)
    {
        Entity entity = persona.Entity;
        string handle = RosterBuilder.Label(entity.Name).Replace(",", "", StringComparison.Ordinal);
        handle = handle.Length > 22 ? persona.Host.Split('.')[0] : handle;
        string prefix = entity.Kind switch
        {
            EntityKind.Desa => "desa",
            EntityKind.Kelurahan => "kelurahan",
            EntityKind.Kecamatan => "kecamatan",
            _ => "humas",
        };

        // Telephone numbers and handles are drawn even when unused, so that one trait never moves another site's dice.
        string area = persona.KecamatanName.Length > 0 ? RosterBuilder.Label(persona.KecamatanName) : "peraga";
        string landline = "0299" + Names.Landline(dice);
        string mobile = Names.Mobile(dice);
        string whatsapp = Names.Mobile(dice);
        string email = dice.Chance(50) ? $"{prefix}{handle}{dice.Between(12, 98)}@gmail.com" : $"{prefix}.{handle}@{area}.peraga.test";
        string[] social =
        [
            $"https://www.facebook.com/{prefix}{handle}.{area}",
            $"https://www.instagram.com/{prefix}_{handle}/",
            $"https://www.youtube.com/@{prefix}{handle}",
            $"https://www.tiktok.com/@{prefix}.{handle}",
            $"https://x.com/{prefix}{handle}"[..Math.Min(30, 14 + prefix.Length + handle.Length)],
        ];
        bool real = !persona.Has(Trait.PlaceholderPhone) && persona.Condition is not (Condition.NeverFilled or Condition.Template);
        string street = dice.Pick(["Jl. Raya Peraga", "Jl. Balai Desa", "Jl. Pemuda Contoh", "Jl. Kenanga", "Jl. Melati Semu"]);
        bool hasLandline = dice.Chance(entity.IsVillage ? 35 : 85);
        bool hasMobile = dice.Chance(35);
        bool hasWhatsapp = dice.Chance(45);
        bool hasEmail = dice.Chance(70);
        List<string> accounts = dice.Some(social, dice.Pick([0, 0, 1, 1, 2, 3]));
        bool form = dice.Chance(28);
        string lapor = dice.Chance(32) ? dice.Pick(["https://www.lapor.go.id/", "https://" + RosterBuilder.LaporHost + "/"]) : "";

        // The portal moved, and some pages never heard of it.
        lapor = lapor.Contains(RosterBuilder.LaporHost, StringComparison.Ordinal) && persona.Host.Length % 4 == 0 ? ChannelTruth.OldPortal : lapor;
        return new ContactCard(
            hasLandline && real ? landline : "",
            hasMobile && real ? mobile : "",
            hasWhatsapp && real ? whatsapp : "",
            dice.Pick([0, 0, 1, 2]),
            hasEmail && real ? email : "",
            real ? [.. accounts] : [],
            form && real && persona.Condition != Condition.StaticProfile,
            real ? lapor : "",
            $"{street} No. {dice.Between(1, 88)}, {entity.FullName}{(persona.KecamatanName.Length > 0 ? ", Kecamatan " + persona.KecamatanName : "")}, Kabupaten Peraga 999{dice.Between(10, 79)}");
    }
}

using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Peraga.Builds;

namespace Monitor.Peraga.Content;

/// <summary>What each office declared to the register: mostly what its site shows, sometimes an old number, sometimes more than the site knows.</summary>
internal static class DeclaredContacts
{
    private const string Hours = "Senin–Jumat 08.00–15.00 WIB";

    public static ImmutableArray<Contact> Of(Site site, int seed)
    {
        Entity entity = site.Persona.Entity;
        if (entity.IsVillage)
        {
            return [];
        }

        var dice = Dice.For(seed, "kontak " + entity.Code.Value);
        ContactCard card = site.Model.Contact;
        string oldNumber = "0299" + Names.Landline(dice);
        string landline = dice.Chance(15) ? oldNumber : card.Landline.Length > 0 ? card.Landline : dice.Chance(60) ? oldNumber : "";
        var declared = ImmutableArray.CreateBuilder<Contact>();
        Add(ContactKind.Phone, E164(landline));
        Add(ContactKind.Whatsapp, E164(card.Whatsapp));
        Add(ContactKind.Email, dice.Chance(70) ? card.Email : "");
        Add(ContactKind.Social, card.Social.FirstOrDefault() ?? "");
        Add(ContactKind.Hours, dice.Chance(80) ? Hours : "");
        return declared.ToImmutable();

        void Add(ContactKind kind, string value)
        {
            if (value.Length > 0)
            {
                declared.Add(new Contact(kind, value));
            }
        }
    }

    private static string E164(string national) => national.Length > 0 ? "+62" + national[1..] : "";
}

using System.Collections.Immutable;
using System.Net.Mail;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.App.Config;

/// <summary>Reads kontak.csv, where there is one: how each body declared that it can be reached.</summary>
internal static class ContactFile
{
    public const string Name = "kontak.csv";

    private const string Code = "kode";
    private const string Kind = "jenis";
    private const string Value = "nilai";
    private const int Longest = 200;

    private static readonly ImmutableArray<string> Columns = [Code, Kind, Value];

    /// <summary>The entities with their contacts; unchanged when there is no file.</summary>
    public static ImmutableArray<Entity> Read(string file, Kabupaten kabupaten, ImmutableArray<Entity> entities, List<ConfigException> faults)
    {
        if (!File.Exists(file))
        {
            return entities;
        }

        var known = entities.ToDictionary(entity => entity.Code);
        var contacts = new Dictionary<EntityCode, List<Contact>>();
        foreach (CsvLine line in CsvTable.Read(file, Columns, faults))
        {
            if (CodeOf(line[Code], kabupaten, known) is not { } code)
            {
                faults.Add(line.Fault(Code, $"'{line[Code]}' tidak ada dalam {VillageFile.Name} atau {OfficeFile.Name}."));
            }
            else if (KindOf(line[Kind]) is not { } kind)
            {
                faults.Add(line.Fault(Kind, $"'{line[Kind]}' bukan telepon, whatsapp, surel, media-sosial atau jam."));
            }
            else if (Parse(kind, line[Value]) is not { } value)
            {
                faults.Add(line.Fault(Value, $"'{line[Value]}' bukan {Expected(kind)}."));
            }
            else
            {
                List<Contact> own = contacts.TryGetValue(code, out List<Contact>? before) ? before : contacts[code] = [];
                var contact = new Contact(kind, value);
                if (own.Contains(contact))
                {
                    faults.Add(line.Fault(Value, $"'{line[Value]}' tertulis dua kali untuk '{line[Code]}'."));
                }

                own.Add(contact);
            }
        }

        return [.. entities.Select(entity => contacts.TryGetValue(entity.Code, out List<Contact>? own) ? entity with { Contacts = [.. own] } : entity)];
    }

    // Offices have a short id in their file, and the kabupaten's code before it in the register.
    private static EntityCode? CodeOf(string text, Kabupaten kabupaten, Dictionary<EntityCode, Entity> known)
    {
        var whole = new EntityCode(text);
        var office = new EntityCode($"{kabupaten.Code}/{text}");
        return known.ContainsKey(whole) ? whole : known.ContainsKey(office) ? office : null;
    }

    private static ContactKind? KindOf(string word) => word switch
    {
        "telepon" => ContactKind.Phone,
        "whatsapp" => ContactKind.Whatsapp,
        "surel" => ContactKind.Email,
        "media-sosial" => ContactKind.Social,
        "jam" => ContactKind.Hours,
        _ => null,
    };

    private static string? Parse(ContactKind kind, string text) => kind switch
    {
        _ when text.Length is 0 or > Longest => null,
        ContactKind.Phone or ContactKind.Whatsapp => PhoneNumbers.Parse(text),
        ContactKind.Email => MailAddress.TryCreate(text, out MailAddress? mail) && mail.Address == text ? text.ToLowerInvariant() : null,
        ContactKind.Social => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url is { Scheme: "https" or "http", AbsolutePath.Length: > 1 } ? url.AbsoluteUri : null,
        _ => text,
    };

    private static string Expected(ContactKind kind) => kind switch
    {
        ContactKind.Phone or ContactKind.Whatsapp => "nomor telepon Indonesia, misalnya 0272-321046 atau 081234500011",
        ContactKind.Email => "alamat surel",
        ContactKind.Social => "alamat akun yang diawali https://",
        _ => $"teks sampai {Longest} huruf",
    };
}

using Monitor.App.Config;
using Monitor.App.Options;

namespace Monitor.App.Tests.Config;

public sealed class SettingsFileTests
{
    private const string Good = "{\n  \"Gather\": {\n    \"UserAgent\": \"Uji/1.0 (petugas@contoh.test)\",\n    \"Pages\": 7\n  }\n}\n";

    [Fact]
    public void Settings_of_the_repository_are_valid_and_name_a_register_that_is_there()
    {
        MonitorOptions options = SettingsFile.Read(Path.Combine(TempFolder.Repository, "config", "appsettings.json"));

        Assert.Equal("Asia/Jakarta", options.Office.Zone);
        Assert.True(options.Gather.Witnesses.Length >= 2);
        Assert.True(Directory.Exists(Path.Combine(TempFolder.Repository, "config", options.Office.Registry)));
    }

    [Fact]
    public void Defaults_stand_where_the_file_is_silent_and_comments_are_allowed()
    {
        MonitorOptions options = Read("// catatan\n" + Good);

        Assert.Equal((7, 4, ".data"), (options.Gather.Pages, options.Gather.Depth, options.Data.Folder));
    }

    [Theory]
    [InlineData("\"Pages\": 7", "\"Halaman\": 7", "Gather: kunci 'Halaman' tidak dikenal; yang dikenal: UserAgent, Sites, Pages,", 4, 5)]
    [InlineData("\"Pages\": 7", "\"pages\": 7", "Gather: kunci 'pages' tidak dikenal", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Pages\": 0", "Gather.Pages: harus dari 1 sampai 500.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Pages\": \"banyak\"", "Gather.Pages: harus berupa bilangan bulat tanpa tanda kutip.", 4, 14)]
    [InlineData("\"Pages\": 7", "\"Pages\": 7.5", "Gather.Pages: harus berupa bilangan bulat", 4, 14)]
    [InlineData("\"Pages\": 7", "\"Pages\": 99999999999", "Gather.Pages: harus berupa bilangan bulat", 4, 14)]
    [InlineData("\"Pages\": 7", "\"Pages\": null", "Gather.Pages: belum diisi.", 4, 14)]
    [InlineData("\"Pages\": 7", "\"Pages\": [7]", "Gather.Pages: harus berupa bilangan bulat", 4, 14)]
    [InlineData("\"Pages\": 7", "\"Screenshots\": \"ya\"", "Gather.Screenshots: harus berupa true atau false", 4, 20)]
    [InlineData("\"Pages\": 7", "\"Witnesses\": \"https://a.test/\"", "Gather.Witnesses: harus berupa daftar alamat", 4, 18)]
    [InlineData("\"Pages\": 7", "\"Witnesses\": [\"a.test\"]", "Gather.Witnesses: harus berupa daftar alamat", 4, 19)]
    [InlineData("\"Pages\": 7", "\"Witnesses\": [\"ftp://a.test/\"]", "Gather.Witnesses: setiap saksi harus alamat http atau https", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Gap\": 999", "Gather.Gap: harus dari 1000 sampai 60000.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"InFlight\": 3", "Gather.InFlight: harus dari 1 sampai 2.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Agreements\": {}", "Gather.Agreements: harus berupa daftar", 4, 19)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [7]", "Gather.Agreements: harus berisi kunci dan nilai", 4, 20)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [{\"Sasaran\": \"\"}]", "Gather.Agreements: kunci 'Sasaran' tidak dikenal; yang dikenal: Target, Gap, InFlight, Note.", 4, 21)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [{\"Target\": 7}]", "Gather.Agreements.Target: harus berupa teks", 4, 31)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [{\"Target\": \"203.0.113.7\"}]", "Gather.Agreements: entri ke-1, Note: belum diisi.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [{\"Target\": \"203.0.113.7\", \"Note\": \"BA\"}, {\"Target\": \"12\", \"Note\": \"BA\"}]", "Gather.Agreements: entri ke-2, Target: '12' bukan alamat IP", 4, 5)]
    [InlineData("\"Pages\": 7", "\"Agreements\": [{\"Target\": \"a.test\", \"Note\": \"BA\", \"Gap\": 1}]", "entri ke-1, Gap: harus dari 50 sampai 60000.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"RobotsConsents\": [{\"Zone\": \"desa\", \"Number\": \"1\", \"By\": \"x\"}]", "Gather.RobotsConsents: entri ke-1, Zone: 'desa' bukan zona nama host", 4, 5)]
    [InlineData("\"Pages\": 7", "\"RobotsConsents\": [{\"Zone\": \"a.test\", \"Number\": \"1\", \"By\": \"x\"}]", "entri ke-1, Date: belum diisi", 4, 5)]
    [InlineData("\"Pages\": 7", "\"RobotsConsents\": [{\"Zone\": \"a.test\", \"Number\": \"1\", \"By\": \"x\", \"Date\": \"2026-01-05\"}]", "entri ke-1, Until: harus diisi dengan tanggal yang tidak mendahului", 4, 5)]
    [InlineData("\"Pages\": 7", "\"RobotsConsents\": [{\"Zone\": \"a.test\", \"By\": \"x\"}]", "entri ke-1, Number: belum diisi.", 4, 5)]
    [InlineData("\"Pages\": 7", "\"RobotsConsents\": [{\"Date\": \"5 Januari 2026\"}]", "Gather.RobotsConsents.Date: harus berupa tanggal seperti", 4, 33)]
    [InlineData("\"Pages\": 7", "\"Pages\": 7,\n    \"Pages\": 8", "Gather: 'Pages' tertulis dua kali", 5, 5)]
    [InlineData("\"Pages\": 7", "\"Pages\" 7", "bukan JSON yang sah", 4, 13)]
    [InlineData("\"Uji/1.0 (petugas@contoh.test)\"", "12", "Gather.UserAgent: harus berupa teks dalam tanda kutip.", 3, 18)]
    [InlineData("\"Uji/1.0 (petugas@contoh.test)\"", "\"\"", "Gather.UserAgent: belum diisi.", 3, 5)]
    [InlineData("\"Uji/1.0 (petugas@contoh.test)\"", "\"a@\"", "Gather.UserAgent: sedikitnya 3 huruf.", 3, 5)]
    [InlineData("petugas@contoh.test", "tanya kami", "Gather.UserAgent: harus memuat alamat web atau surel", 3, 5)]
    [InlineData("\"Gather\": {", "\"Schedule\": {\"Night\": \"malam\"},\n  \"Gather\": {", "Schedule.Night: 'malam' bukan rentang jam; tulis seperti \"20:00-05:00\"", 2, 16)]
    [InlineData("\"Gather\": {", "\"Notices\": {\"Hours\": \"16:00-07:30\"},\n  \"Gather\": {", "Notices.Hours: '16:00-07:30' bukan rentang jam dalam satu hari", 2, 15)]
    [InlineData("\"Gather\": {", "\"Notices\": {\"DigestDay\": \"Minggu\"},\n  \"Gather\": {", "Notices.DigestDay: 'Minggu' bukan hari kerja", 2, 15)]
    [InlineData("\"Gather\": {", "\"Mail\": {\"Host\": \"surel.test\", \"From\": \"x\"},\n  \"Gather\": {", "Mail.From: 'x' bukan alamat surel", 2, 34)]
    [InlineData("\"Gather\": {", "\"Mail\": {\"Host\": \"surel.test\", \"From\": \"a@b.test\", \"PlainLoopback\": true},\n  \"Gather\": {", "Mail.PlainLoopback: hanya untuk server surel di komputer ini", 2, 54)]
    [InlineData("\"Gather\": {", "\"Mail\": {\"Password\": \"x\"},\n  \"Gather\": {", "Mail: kunci 'Password' tidak dikenal", 2, 12)]
    [InlineData("\"Gather\": {", "\"Whatsapp\": {\"PhoneNumberId\": \"+62 812\"},\n  \"Gather\": {", "Whatsapp.PhoneNumberId: '+62 812' bukan angka", 2, 16)]
    [InlineData("\"Gather\"", "\"Gathers\"", "bagian 'Gathers' tidak dikenal; yang dikenal: Office, Data, Gather, Schedule, Channels, Notices, Mail, Whatsapp.", 2, 3)]
    [InlineData("\"Gather\": {", "\"Office\": {\"Zone\": \"Asia/Klaten\"},\n  \"Gather\": {", "Office.Zone: zona waktu 'Asia/Klaten' tidak dikenal", 2, 14)]
    [InlineData("\"Gather\": {", "\"Office\": 1,\n  \"Gather\": {", "Office: harus berisi kunci dan nilai dalam kurung kurawal.", 2, 13)]
    [InlineData("  }\n}\n", "  }\n", "bukan JSON yang sah", 6, 1)]
    [InlineData("  }\n}\n", "  }\n}\n}\n", "bukan JSON yang sah", 7, 1)]
    public void A_wrong_setting_is_named_with_file_key_and_place(string from, string to, string said, long line, long column)
    {
        ConfigException fault = Assert.Throws<ConfigException>(() => Read(Good.Replace(from, to, StringComparison.Ordinal)));

        Assert.EndsWith("appsettings.json", fault.File, StringComparison.Ordinal);
        Assert.Contains(said, fault.Fault, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void An_agreement_is_read_with_what_it_leaves_to_the_defaults()
    {
        AgreementOptions agreed = Assert.Single(Read(Good.Replace("7", "7, \"Agreements\": [{\"Target\": \"203.0.113.0/24\", \"Gap\": 250, \"Note\": \"BA No. 12/2026\"}]", StringComparison.Ordinal)).Gather.Agreements);

        Assert.Equal(("203.0.113.0/24", 250, 2, "BA No. 12/2026"), (agreed.Target, agreed.Gap, agreed.InFlight, agreed.Note));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("// hanya catatan")]
    public void What_is_no_object_of_sections_is_refused(string json) => Assert.Equal(1, Assert.Throws<ConfigException>(() => Read(json)).Line);

    [Fact]
    public void A_connection_that_may_be_absent_may_be_null() => Assert.Null(Read("{\"Data\": {\"Postgres\": null}, " + Good[1..]).Data.Postgres);

    [Fact]
    public void A_byte_order_mark_as_Windows_editors_write_it_is_no_fault() => Assert.Equal(7, Read("\uFEFF" + Good).Gather.Pages);

    [Fact]
    public void A_missing_file_is_a_fault_that_names_it() =>
        Assert.Equal("/tidak/ada.json", Assert.Throws<ConfigException>(() => SettingsFile.Read("/tidak/ada.json")).File);

    private static MonitorOptions Read(string json)
    {
        using TempFolder folder = new TempFolder().With("appsettings.json", json);
        return SettingsFile.Read(Path.Combine(folder.Path, "appsettings.json"));
    }
}

using System.Collections.Immutable;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Config;

public sealed class RegistryImportTests
{
    private const string Kabupaten =
        "code: \"99.02\"\nname: Kabupaten Umpama\nfictitious: false\nzones: [umpama.go.id]\nareaCode: \"0299\"\ndistricts: [\"990201\", \"990202\"]\nchannels:\n  phones: [\"+622991234567\"]\n  hosts: [lapor.umpama.go.id]\n";

    private const string DesaHead = "kode,jenis,nama,kode_kecamatan,kecamatan,alamat,status_alamat\n";

    private const string Desa = DesaHead
        + "99.02.01.2001,desa,Umbulsari,99.02.01,Wiratama,https://umbulsari.umpama.go.id/,disetujui\n"
        + "99.02.01.1001,kelurahan,Melatirejo,99.02.01,Wiratama,,\n"
        + "99.02.02.2001,desa,Umbulsari,99.02.02,\"Sari Indah\",http://lama.umpama.go.id/ | https://baru.umpama.go.id/,mati|usulan\n";

    private const string ContactHead = "kode,jenis,nilai\n";
    private const string OpdHead = "kode,jenis,nama,alamat,status_alamat\n";
    private const string Opd = OpdHead + "99.02.01,kecamatan,Wiratama,https://wiratama.umpama.go.id/,usulan\ndinkes,opd,\"Dinas Kesehatan, Umpama\",https://dinkes.umpama.go.id/,disetujui\n";

    [Fact]
    public void A_good_register_is_read_whole()
    {
        Roster roster = Read().Roster!;

        Assert.Equal(["99.02.01", "99.02.02"], roster.AllKecamatan.Select(area => area.Code.Value));
        Assert.Equal(["99.02.01.2001", "99.02.01.1001", "99.02.02.2001", "99.02.01", "99.02/dinkes"], roster.Entities.Select(entity => entity.Code.Value));
        Assert.Equal(EntityKind.Kelurahan, roster.Entities[1].Kind);
        Assert.Empty(roster.Entities[1].Addresses);
        Assert.Equal([AddressState.Dead, AddressState.Proposed], roster.Entities[2].Addresses.Select(address => address.State));
        Assert.Equal("Dinas Kesehatan, Umpama", roster.Entities[4].Name);
        Assert.Null(roster.Entities[4].Kecamatan);
        Assert.Equal("0299", roster.Kabupaten.AreaCode);
        Assert.Equal("+622991234567", Assert.Single(roster.Kabupaten.Channels.Phones));
    }

    [Fact]
    public void A_proposed_address_is_never_the_main_one()
    {
        Roster roster = Read().Roster!;

        Assert.Null(roster.Entities[2].MainAddress);
        Assert.Equal("https://umbulsari.umpama.go.id/", roster.Entities[0].MainAddress?.Url.OriginalString);
    }

    [Fact]
    public void Groups_are_an_optional_column_and_a_refused_address_holds_no_site()
    {
        string desa = DesaHead.Replace("status_alamat", "status_alamat,kelompok", StringComparison.Ordinal)
            + "99.02.01.2001,desa,Umbulsari,99.02.01,Wiratama,https://umbulsari.umpama.go.id/,ditolak,Irban=Irban II; Binaan=Wilayah Timur\n"
            + "99.02.01.2002,desa,Melati,99.02.01,Wiratama,https://umbulsari.umpama.go.id/,disetujui,\n";
        Roster roster = Read(desa: desa).Roster!;

        Assert.Equal([new EntityGroup("Binaan", "Wilayah Timur"), new EntityGroup("Irban", "Irban II")], roster.Entities[0].Groups.ToArray());
        Assert.Empty(roster.Entities[1].Groups);
        Assert.Equal([AddressState.Refused, AddressState.Approved], roster.Entities.Take(2).Select(entity => entity.Addresses[0].State));
        Assert.Contains("tidak berbentuk", Assert.Single(Read(desa: desa.Replace("Irban=Irban II", "Irban", StringComparison.Ordinal)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Semicolons_and_a_byte_order_mark_as_Excel_writes_them_are_read()
    {
        string excel = "\uFEFF" + Desa.Replace(',', ';').Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(3, Read(desa: excel).Roster?.Entities.Count(entity => entity.IsVillage));
    }

    [Theory]
    [InlineData("99.02.01.2001,desa", "99.02.01.201,desa", 2, 1, "99.02.01.201")]
    [InlineData("99.02.01.2001,desa", "99.02.02.2009,desa", 2, 1, "tidak berada di kecamatan 99.02.01")]
    [InlineData("99.02.01.2001,desa", "99.02.01.1009,desa", 2, 15, "bukan kode desa")]
    [InlineData("1001,kelurahan", "2002,kelurahan", 3, 15, "bukan kode kelurahan")]
    [InlineData("2001,desa,Umbulsari,99.02.01", "2001,dusun,Umbulsari,99.02.01", 2, 15, "dusun")]
    [InlineData("99.02.01,Wiratama,,", "99.02.01,Wiratami,,", 3, 45, "Wiratama")]
    [InlineData("99.02.01.2001,desa,Umbulsari,99.02.01", "99.03.01.2001,desa,Umbulsari,99.03.01", 2, 30, "kabupaten 99.02")]
    [InlineData("99.02.02.2001,desa,Umbulsari,99.02.02", "99.02.07.2001,desa,Umbulsari,99.02.07", 4, 30, "districts")]
    [InlineData("99.02.02.2001,desa,Umbulsari,99.02.02,\"Sari Indah\"", "99.02.01.2001,desa,Umbulsari,99.02.01,Wiratama", 4, 1, "sudah ada di baris 2")]
    [InlineData("desa,Umbulsari,99.02.01", "desa,,99.02.01", 2, 20, "belum diisi")]
    [InlineData("https://umbulsari.umpama.go.id/", "umbulsari.umpama.go.id", 2, 48, "alamat web lengkap")]
    [InlineData("https://umbulsari.umpama.go.id/", "ftp://umbulsari.umpama.go.id/", 2, 48, "alamat web lengkap")]
    [InlineData("https://umbulsari.umpama.go.id/", "https://baru.umpama.go.id/", 4, 52, "sudah dipakai desa Umbulsari (desa.csv baris 2)")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://WWW.baru.umpama.go.id/profil", 4, 52, "sudah dipakai")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://127.0.0.1/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://2130706433/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://[::1]/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://[::ffff:10.0.0.1]/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://169.254.169.254/latest", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://localhost/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://desa.localhost./", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://server-desa/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "http://umbulsari.umpama.test/", 2, 48, "jaringan dalam")]
    [InlineData("https://umbulsari.umpama.go.id/", "https://umbulsari.umpama.go.id:8080/", 2, 48, "porta")]
    [InlineData("https://umbulsari.umpama.go.id/", "https://admin:x@umbulsari.umpama.go.id/", 2, 48, "kata sandi")]
    [InlineData("/,disetujui", "/,setuju", 2, 80, "setuju")]
    [InlineData("mati|usulan", "mati", 4, 107, "2 alamat tetapi 1 status")]
    [InlineData("desa,Umbulsari,99.02.01", "desa,Umbulsari,Lor,99.02.01", 2, 84, "memuat 8 nilai, seharusnya 7")]
    [InlineData(",Wiratama,,\n", ",Wiratama\n", 3, 45, "memuat 5 nilai, seharusnya 7")]
    [InlineData("desa,Umbulsari,99.02.01", "desa,\"Umbulsari,99.02.01", 2, 20, "tanda kutip")]
    [InlineData("alamat,status_alamat", "situs,status_alamat", 1, 42, "situs")]
    [InlineData("alamat,status_alamat", "alamat,alamat", 1, 49, "dua kali")]
    [InlineData(",alamat,status_alamat", ",alamat", 1, 0, "status_alamat")]
    public void A_wrong_village_line_is_named_with_line_and_column(string from, string to, long line, long column, string said)
    {
        RegistryReading reading = Read(desa: Desa.Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Roster);
        ConfigException fault = Assert.Single(reading.Faults, fault => fault.Fault.Contains(said, StringComparison.Ordinal));
        Assert.EndsWith("desa.csv", fault.File, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("99.02.01,kecamatan", "99.02.09,kecamatan", 2, 1, "99.02.09")]
    [InlineData("dinkes,opd", "Dinas Kesehatan,opd", 3, 1, "kode pendek")]
    [InlineData("dinkes,opd", "dinkes,dinas", 3, 8, "dinas")]
    [InlineData("dinkes.umpama", "umbulsari.umpama", 3, 38, "sudah dipakai desa Umbulsari")]
    public void A_wrong_office_line_is_named_with_line_and_column(string from, string to, long line, long column, string said)
    {
        RegistryReading reading = Read(opd: Opd.Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Roster);
        ConfigException fault = Assert.Single(reading.Faults, fault => fault.Fault.Contains(said, StringComparison.Ordinal));
        Assert.EndsWith("opd.csv", fault.File, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void Declared_contacts_are_read_where_there_is_a_file_of_them()
    {
        Roster roster = Read(kontak: ContactHead + "dinkes,telepon,(0299) 312444\ndinkes,whatsapp,0812-0001-1222\n99.02.01,surel,Camat@umpama.go.id\n99.02.01.2001,jam,\"Senin, 08.00-12.00\"\ndinkes,media-sosial,https://www.instagram.com/dinkes/\n").Roster!;

        Assert.Equal(
            [new Contact(ContactKind.Phone, "+62299312444"), new Contact(ContactKind.Whatsapp, "+6281200011222"), new Contact(ContactKind.Social, "https://www.instagram.com/dinkes/")],
            roster.Entities[4].Contacts.ToArray());
        Assert.Equal(new Contact(ContactKind.Email, "camat@umpama.go.id"), Assert.Single(roster.Entities[3].Contacts));
        Assert.Equal("Senin, 08.00-12.00", Assert.Single(roster.Entities[0].Contacts).Value);
        Assert.Empty(roster.Entities[1].Contacts);
    }

    [Theory]
    [InlineData("dinsos,telepon,0299312444", 1, "dinsos")]
    [InlineData("dinkes,faks,0299312444", 8, "faks")]
    [InlineData("dinkes,telepon,12", 16, "nomor telepon")]
    [InlineData("dinkes,surel,dinkes at umpama", 14, "alamat surel")]
    [InlineData("dinkes,media-sosial,@dinkes", 21, "alamat akun")]
    [InlineData("dinkes,jam,", 12, "teks sampai")]
    [InlineData("dinkes,telepon,0299312444\ndinkes,telepon,+62299312444", 16, "dua kali")]
    public void A_wrong_contact_line_is_named_with_line_and_column(string lines, long column, string said)
    {
        RegistryReading reading = Read(kontak: ContactHead + lines + "\n");

        Assert.Null(reading.Roster);
        ConfigException fault = Assert.Single(reading.Faults);
        Assert.Contains(said, fault.Fault, StringComparison.Ordinal);
        Assert.EndsWith("kontak.csv", fault.File, StringComparison.Ordinal);
        Assert.Equal((lines.Contains('\n', StringComparison.Ordinal) ? 3 : 2, column), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("code: \"99.02\"", "code: \"9902\"", 1, 7)]
    [InlineData("name: Kabupaten Umpama", "nama: Kabupaten Umpama", 2, 1)]
    [InlineData("name: Kabupaten Umpama\n", "", 1, 1)]
    [InlineData("fictitious: false", "fictitious: tidak", 3, 13)]
    [InlineData("[umpama.go.id]", "[\"https://umpama.go.id\"]", 4, 9)]
    [InlineData("\"0299\"", "\"299\"", 5, 11)]
    [InlineData("\"990202\"", "\"330202\"", 6, 23)]
    [InlineData("\"990202\"", "\"990201\"", 6, 23)]
    [InlineData("+622991234567", "0299-1234567", 8, 12)]
    [InlineData("  hosts: [lapor.umpama.go.id]\n", "", 8, 3)]
    [InlineData("zones: [umpama.go.id]", "zones: [umpama.go.id", 4, 8)]
    public void A_wrong_kabupaten_file_is_named_with_line_and_column(string from, string to, long line, long column)
    {
        RegistryReading reading = Read(kabupaten: Kabupaten.Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Roster);
        ConfigException fault = Assert.Single(reading.Faults);
        Assert.EndsWith("kabupaten.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_is_handed_out()
    {
        RegistryReading reading = Read(
            desa: Desa.Replace("2001,desa,Umbulsari,99.02.01", "2001,dusun,,99.02.01", StringComparison.Ordinal).Replace("mati|usulan", "mati|coba", StringComparison.Ordinal),
            opd: Opd.Replace("dinkes,opd", "DINKES,opd", StringComparison.Ordinal));

        Assert.Null(reading.Roster);
        Assert.Equal([2, 2, 4, 3], reading.Faults.Select(fault => (int)fault.Line));
        ConfigException first = Assert.Throws<ConfigException>(() => Load(desa: DesaHead, opd: "salah\n"));
        Assert.EndsWith("opd.csv:1:1", first.Message[..first.Message.IndexOf(": ", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void One_open_quote_does_not_hide_the_faults_after_it()
    {
        RegistryReading reading = Read(desa: Desa.Replace("desa,Umbulsari,99.02.01", "desa,\"Umbulsari,99.02.01", StringComparison.Ordinal).Replace("1001,kelurahan", "1001,dusun", StringComparison.Ordinal));

        Assert.Contains(reading.Faults, fault => fault.Line == 3 && fault.Fault.Contains("dusun", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_missing_or_not_UTF8_are_faults()
    {
        using TempFolder folder = new TempFolder().With("kabupaten.yaml", Kabupaten);
        File.WriteAllBytes(Path.Combine(folder.Path, "desa.csv"), [.. "kode,jenis\nx,"u8, 0xE9, 0x0A]);

        ImmutableArray<ConfigException> faults = RegistryImport.Read(folder.Path).Faults;

        Assert.Equal(["desa.csv", "opd.csv"], faults.Select(fault => Path.GetFileName(fault.File)));
        Assert.Equal((2, 3), (faults[0].Line, faults[0].Column));
        Assert.EndsWith("kabupaten.yaml", RegistryImport.Read("/tidak/ada").Faults.Single().File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fictitious_kabupaten_may_use_its_own_test_zone_only()
    {
        string fictitious = Kabupaten.Replace("fictitious: false", "fictitious: true", StringComparison.Ordinal).Replace("[umpama.go.id]", "[umpama.test]", StringComparison.Ordinal);

        Assert.NotNull(Read(kabupaten: fictitious, desa: Desa.Replace("umbulsari.umpama.go.id", "umbulsari.umpama.test", StringComparison.Ordinal)).Roster);
        Assert.Null(Read(kabupaten: fictitious, desa: Desa.Replace("umbulsari.umpama.go.id", "umbulsari.lain.test", StringComparison.Ordinal)).Roster);
    }

    private static RegistryReading Read(string kabupaten = Kabupaten, string desa = Desa, string opd = Opd, string? kontak = null)
    {
        using TempFolder folder = Folder(kabupaten, desa, opd);
        if (kontak is not null)
        {
            folder.With("kontak.csv", kontak);
        }

        return RegistryImport.Read(folder.Path);
    }

    private static Roster Load(string desa, string opd)
    {
        using TempFolder folder = Folder(Kabupaten, desa, opd);
        return RegistryImport.Load(folder.Path);
    }

    private static TempFolder Folder(string kabupaten, string desa, string opd) =>
        new TempFolder().With("kabupaten.yaml", kabupaten).With("desa.csv", desa).With("opd.csv", opd);
}

using System.Collections.Immutable;
using System.Text;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Config;

public sealed class RegisterTableTests
{
    private const string Head = "kode,jenis,nama,alamat,status_alamat,kelompok\n";

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Decision By = new("dewi", "Diskominfo", new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
    private static readonly WilayahCode Area = WilayahCode.Parse("99.02.01");

    private static readonly Roster Register = new(
        new Kabupaten(WilayahCode.Parse("99.02"), "Kabupaten Umpama", false, ["umpama.go.id"], "0299", ["990201"], OwnChannels.None),
        [new Kecamatan(Area, "Wiratama")],
        [
            new Entity(new EntityCode("99.02.01.2001"), EntityKind.Desa, "Umbulsari", Area, [new SiteAddress(new Uri("https://umbulsari.umpama.go.id/"), AddressState.Proposed)]) { Groups = [new EntityGroup("Irban", "Irban I")] },
            new Entity(new EntityCode("99.02/dinkes"), EntityKind.Opd, "Dinas Kesehatan", null, []),
        ])
    {
        Retired = [new Entity(new EntityCode("99.02.01.2009"), EntityKind.Desa, "Lamasari", Area, []) { Retired = new Retirement(Today, "digabung", null) }],
    };

    [Fact]
    public void What_the_register_says_already_changes_nothing()
    {
        RegisterRow row = Assert.Single(Csv("99.02.01.2001,desa,Umbulsari,https://umbulsari.umpama.go.id/,usulan,Irban=Irban I\n"));

        Assert.Equal((2L, false), (row.Number, row.IsNew));
        Assert.Empty(row.Changes);
        Assert.Empty(row.Faults);
    }

    [Fact]
    public void A_name_a_state_a_second_address_and_a_group_are_told_as_decisions()
    {
        RegisterRow row = Assert.Single(Csv("99.02.01.2001,desa,Umbul Makmur,https://umbulsari.umpama.go.id/ | https://umbul.desa.id/,dialihkan|disetujui,Irban=Irban II; Binaan=Timur\n"));

        Assert.Equal(
            [
                new EntityRenamed(new EntityCode("99.02.01.2001"), "Umbul Makmur", Today, "Impor registri", By),
                Mark("99.02.01.2001", "https://umbul.desa.id/", AddressState.Approved),
                Mark("99.02.01.2001", "https://umbulsari.umpama.go.id/", AddressState.Redirected, "https://umbul.desa.id/"),
                new GroupAssigned(new EntityCode("99.02.01.2001"), "Binaan", "Timur", Today, "Impor registri", By),
                new GroupAssigned(new EntityCode("99.02.01.2001"), "Irban", "Irban II", Today, "Impor registri", By),
            ],
            row.Changes.ToArray());
        Assert.Empty(RegistryLife.Try(Register with { Retired = [] }, [], row.Changes));
    }

    [Fact]
    public void A_new_village_office_and_kecamatan_office_fit_the_register()
    {
        ImmutableArray<RegisterRow> rows = Csv("99.02.01.1001,kelurahan,Melatirejo,https://melatirejo.umpama.go.id/,mati,\nbpkad,opd,Badan Keuangan,,,\n99.02.01,kecamatan,Wiratama,,,\n");

        Assert.All(rows, row => Assert.True(row.IsNew));
        Assert.Empty(RegistryLife.Try(Register with { Retired = [] }, [], rows.SelectMany(row => row.Changes)));
        Assert.Equal(["99.02.01.1001", "99.02.01.1001", "99.02.01.1001", "99.02/bpkad", "99.02.01"], rows.SelectMany(row => row.Changes).Select(change => change.Entity.Value));
    }

    [Theory]
    [InlineData("99.02.01.2001,nagari,Umbulsari,,,", "jenis: 'nagari' bukan")]
    [InlineData("99.02.01.2001,kelurahan,Umbulsari,,,", "jenis: 'kelurahan' berbeda dari registri")]
    [InlineData("99.02.01.201,desa,Umbulsari,,,", "kode: '99.02.01.201' bukan kode wilayah")]
    [InlineData("99.02.01.2009,desa,Lamasari,,,", "kode: Desa Lamasari sudah tidak dipantau")]
    [InlineData("99.02.01.2001,desa,,,,", "nama: belum diisi")]
    [InlineData("99.02.01.2001,desa,Umbul<i>,,,", "nama: memuat tanda")]
    [InlineData("99.02.01.2001,desa,Umbulsari,umbul,usulan,", "alamat: 'umbul' bukan alamat web lengkap")]
    [InlineData("99.02.01.2001,desa,Umbulsari,http://192.168.1.1/,usulan,", "jaringan dalam")]
    [InlineData("99.02.01.2001,desa,Umbulsari,https://a.umpama.go.id/,setuju,", "status_alamat: 'setuju' bukan")]
    [InlineData("99.02.01.2001,desa,Umbulsari,https://a.umpama.go.id/,,", "status_alamat: ada 1 alamat tetapi 0 status")]
    [InlineData("99.02.01.2001,desa,Umbulsari,,,Irban", "kelompok: 'Irban' tidak berbentuk")]
    [InlineData("99.02.01.2001,desa,Umbulsari,,,Irban=I;Irban=II", "kelompok: pembagian 'Irban' tertulis dua kali")]
    [InlineData("99.02.01.2001,desa,Umbulsari,,", "memuat 5 nilai")]
    public void A_bad_row_is_refused_with_its_number_column_and_reason_and_the_next_is_read(string line, string reason)
    {
        ImmutableArray<RegisterRow> rows = Csv(line + "\ndinkes,opd,Dinas Kesehatan,,,\n");

        Assert.Equal([2, 3], rows.Select(row => row.Number));
        Assert.Contains(reason, string.Join(' ', rows[0].Faults), StringComparison.Ordinal);
        Assert.Empty(rows[0].Changes);
        Assert.Empty(rows[1].Faults);
    }

    [Fact]
    public void One_code_and_one_site_stand_in_one_row_only()
    {
        ImmutableArray<RegisterRow> rows = Csv("99.02.01.2001,desa,Umbulsari,,,\n99.02.01.2001,desa,Umbulsari,,,\n99.02.01.2002,desa,Satu,https://a.umpama.go.id/,usulan,\n99.02.01.2003,desa,Dua,https://www.a.umpama.go.id/,usulan,\n");

        Assert.Equal(["", "kode: '99.02.01.2001' sudah ada di baris 2.", "", "alamat: 'https://www.a.umpama.go.id/' sudah dipakai desa Satu (tabel.csv baris 4)."], rows.Select(row => string.Join(' ', row.Faults)));
    }

    [Fact]
    public void The_form_of_the_registers_own_files_is_read_with_its_kecamatan_checked()
    {
        ImmutableArray<RegisterRow> rows = Read("kode;jenis;nama;kode_kecamatan;kecamatan;alamat;status_alamat\n99.02.01.2001;desa;Umbulsari;99.02.01;Wiratama;;\n99.02.01.2002;desa;Melati;99.02.02;Lain;;\n"u8.ToArray());

        Assert.Empty(rows[0].Faults);
        Assert.Contains("kode_kecamatan: '99.02.02' bukan kecamatan dari kode", Assert.Single(rows[1].Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_or_empty_is_refused_as_a_whole()
    {
        Assert.Contains("bukan UTF-8", Assert.Single(Assert.Single(Read([.. Encoding.UTF8.GetBytes(Head), 0xE9, 0x0A])).Faults), StringComparison.Ordinal);
        Assert.Contains("kosong", Assert.Single(Assert.Single(Read("\n"u8.ToArray())).Faults), StringComparison.Ordinal);
    }

    private static AddressMarked Mark(string code, string url, AddressState state, string? leadsTo = null) =>
        new(new EntityCode(code), new Uri(url), state, leadsTo is null ? null : new Uri(leadsTo), Today, "Impor registri", By);

    private static ImmutableArray<RegisterRow> Csv(string lines) => Read(Encoding.UTF8.GetBytes(Head + lines));

    private static ImmutableArray<RegisterRow> Read(byte[] content) => RegisterTable.Read("tabel.csv", content, Register, By, Today);
}

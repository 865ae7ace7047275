using Monitor.Core.Registry;
using static Monitor.Core.Tests.Registers.TestRegister;

namespace Monitor.Core.Tests.Registers;

public sealed class ChangeRulesTests
{
    private const string Proposed = "https://umbulsari.embun.contoh.test/";
    private const string Approved = "https://melatirejo.embun.contoh.test/";

    public static TheoryData<string, RegistryChange[]> Bad => new()
    {
        { "tidak ada dalam registri", [Retire(new EntityCode("99.01.01.2999"))] },
        { "sudah terdaftar pada Desa Melatirejo (99.01.01.2002)", [Mark(First, "https://www.melatirejo.embun.contoh.test/profil", AddressState.Approved)] },
        { "sudah terdaftar pada Desa Umbulsari", [Mark(Second, Proposed, AddressState.Proposed)] },
        { "sudah terdaftar sebagai disetujui", [Mark(Second, Approved, AddressState.Approved)] },
        { "sudah terdaftar sebagai ditolak", [Mark(First, Proposed, AddressState.Refused), Mark(First, Proposed, AddressState.Proposed)] },
        { "tidak terdaftar pada Desa Umbulsari", [Mark(First, "https://lain.contoh.test/", AddressState.Dead)] },
        { "Hanya usulan", [Mark(Second, Approved, AddressState.Refused)] },
        { "ke alamat mana", [Mark(Second, Approved, AddressState.Redirected)] },
        { "ke dirinya sendiri", [Mark(Second, Approved, AddressState.Redirected, Approved)] },
        { "Alamat tujuan belum terdaftar", [Mark(Second, Approved, AddressState.Redirected, "https://lain.contoh.test/")] },
        { "diawali https://", [Mark(First, "ftp://umbulsari.contoh.test/", AddressState.Proposed)] },
        { "tanggal yang akan datang", [Mark(First, Proposed, AddressState.Approved, day: Today.AddDays(10))] },
        { "tidak masuk akal", [Retire(First, day: new DateOnly(26, 11, 24))] },
        { "tidak masuk akal", [Retire(First, day: new DateOnly(2226, 11, 24))] },
        { "Tulis alasannya", [Mark(First, Proposed, AddressState.Refused, reason: "")] },
        { "lebih dari 1000 huruf", [Mark(First, Proposed, AddressState.Refused, reason: new string('a', 1001))] },
        { "sudah tidak dipantau", [Retire(First), Retire(First)] },
        { "sudah tidak dipantau", [Retire(First), Mark(First, Proposed, AddressState.Approved)] },
        { "ke dirinya sendiri", [Retire(First, First)] },
        { "Kode tujuan", [Retire(First, new EntityCode("99.01.01.2999"))] },
        { "bukan entitas sejenis", [Retire(First, Office)] },
        { "Desa Melatirejo sudah tidak dipantau", [Retire(Second), Retire(First, Second)] },
        { "masih dipantau", [new EntityReturned(First, Today, "keliru", By)] },
        { "kini terdaftar pada Desa Umbulsari", [Retire(Second), Mark(First, Approved, AddressState.Approved), new EntityReturned(Second, Today, "keliru", By)] },
        { "berakhir sebelum dimulai", [Suspend(First, Today, Today.AddDays(-1))] },
        { "paling lama satu tahun", [Suspend(First, Today, Today.AddDays(366))] },
        { "Pilih sebab", [Suspend(First, Today, Today, SuspensionKind.Unknown)] },
        { "tidak sedang ditangguhkan", [new SuspensionLifted(First, Today, "selesai", By)] },
        { "tidak sedang ditangguhkan", [Suspend(First, Today.AddDays(-9), Today.AddDays(-2)), new SuspensionLifted(First, Today, "selesai", By)] },
        { "Namanya sudah Umbulsari", [new EntityRenamed(First, "Umbulsari", Today, "", By)] },
        { "1 sampai 120 huruf", [new EntityRenamed(First, "", Today, "", By)] },
        { "bukan bagian nama", [new EntityRenamed(First, "Umbul<b>sari", Today, "", By)] },
        { "tidak berada dalam kelompok", [new GroupAssigned(First, "Irban", "", Today, "", By)] },
        { "tidak dipakai dalam nama", [new GroupAssigned(First, "Irban", "Irban=II", Today, "", By)] },
        { "1 sampai 60 huruf", [new GroupAssigned(First, "", "Irban II", Today, "", By)] },
        { "sudah ada: Desa Umbulsari", [Add("99.01.01.2001")] },
        { "bukan kode desa", [Add("99.01.01.203")] },
        { "kecamatan yang terdaftar", [Add("99.01.02.2003")] },
        { "kelurahan 1xxx", [Add("99.01.01.1003")] },
        { "Kode asal", [Add("99.01.01.2003", new EntityCode("99.01.01.2999"))] },
        { "Kode kantor", [Add("99.02/dinas-lain", kind: EntityKind.Opd)] },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_does_not_fit_is_refused_with_the_reason(string reason, RegistryChange[] changes) =>
        Assert.Contains(reason, Said(changes), StringComparison.Ordinal);

    [Fact]
    public void What_fits_is_taken_in_together_and_in_its_order()
    {
        RegistryChange[] added =
        [
            Mark(First, Proposed, AddressState.Approved), Add("99.01.01.2003", First), Mark(new EntityCode("99.01.01.2003"), "https://umbulrejo.contoh.test/", AddressState.Proposed),
            Retire(Second, new EntityCode("99.01.01.2003")), Suspend(First, Today, Today.AddDays(365)), Add("99.01/dinas-baru", kind: EntityKind.Opd, name: "Dinas Baru"),
        ];

        Assert.Empty(RegistryLife.Try(Files, [], added));
        Assert.Empty(RegistryLife.Apply(Files, added, Today).Refused);
    }

    [Fact]
    public void Two_decisions_of_one_sitting_cannot_give_one_site_to_two() =>
        Assert.Equal(Second, Assert.Single(RegistryLife.Try(Files, [], [Mark(First, "https://satu.contoh.test/", AddressState.Approved), Mark(Second, "http://www.satu.contoh.test/", AddressState.Approved)])).Change.Entity);

    [Fact]
    public void Each_state_of_an_address_has_a_word_that_reads_back()
    {
        Assert.All(Enum.GetValues<AddressState>(), state => Assert.Equal(state, AddressWords.Read(AddressWords.Of(state))));
        Assert.Null(AddressWords.Read("setuju"));
    }
}

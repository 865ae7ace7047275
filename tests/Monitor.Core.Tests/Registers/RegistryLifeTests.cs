using Monitor.Core.Registry;
using static Monitor.Core.Tests.Registers.TestRegister;

namespace Monitor.Core.Tests.Registers;

public sealed class RegistryLifeTests
{
    private const string Proposed = "https://umbulsari.embun.contoh.test/";
    private const string Approved = "https://melatirejo.embun.contoh.test/";

    [Fact]
    public void Without_decisions_the_register_is_what_its_files_say()
    {
        LivingRegister register = After();

        Assert.Equal(Files.Entities.ToArray(), register.Roster.Entities.ToArray());
        Assert.Empty(register.Roster.Retired);
        Assert.Empty(register.Refused);
        Assert.True(register.Of(First).AwaitsAddress);
        Assert.False(register.Of(Second).AwaitsAddress);
        Assert.False(register.Of(Office).AwaitsAddress);
    }

    [Fact]
    public void An_approved_proposal_is_the_main_address_with_since_when_and_by_whom()
    {
        Entity village = After(Mark(First, Proposed, AddressState.Approved, reason: "dibuka bersama Camat")).Of(First);

        Assert.Equal(Proposed, village.MainAddress?.Url.AbsoluteUri);
        Assert.Equal(new AddressNote(Today, "dibuka bersama Camat", "dewi"), village.MainAddress?.Note);
        Assert.False(village.AwaitsAddress);
    }

    [Fact]
    public void A_moved_site_keeps_its_old_address_with_where_it_leads()
    {
        const string next = "https://melatirejo.desa.contoh.test/";
        Entity village = After(Mark(Second, next, AddressState.Approved), Mark(Second, Approved, AddressState.Redirected, next)).Of(Second);

        Assert.Equal([(Approved, AddressState.Redirected, next), (next, AddressState.Approved, null)], village.Addresses.Select(address => (address.Url.AbsoluteUri, address.State, address.LeadsTo?.AbsoluteUri)));
        Assert.Equal(next, village.MainAddress?.Url.AbsoluteUri);
    }

    [Fact]
    public void Of_several_approved_addresses_the_chosen_one_is_the_main_one_and_the_others_stay_approved()
    {
        var other = new Uri("https://melatirejo.desa.contoh.test/");
        var chosen = new MainAddressChosen(Second, other, Today, "yang dipakai warga", Mark(Second, Approved, AddressState.Approved).Decision);

        LivingRegister register = After(Mark(Second, other.AbsoluteUri, AddressState.Approved), chosen);

        Assert.Equal(other, register.Of(Second).MainAddress?.Url);
        Assert.All(register.Of(Second).Addresses, address => Assert.Equal(AddressState.Approved, address.State));
        Assert.Contains("belum disetujui", Assert.Single(After(chosen).Refused).Why, StringComparison.Ordinal);
        Assert.Contains("sudah", Assert.Single(RegistryLife.Try(Files, [Mark(Second, other.AbsoluteUri, AddressState.Approved), chosen], [chosen])).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_proposal_leaves_the_site_to_whom_it_belongs()
    {
        LivingRegister register = After(Mark(First, Proposed, AddressState.Refused), Mark(Second, Proposed, AddressState.Approved));

        Assert.Empty(register.Refused);
        Assert.False(register.Of(First).AwaitsAddress);
        Assert.Equal(2, register.Of(Second).Addresses.Length);
    }

    [Fact]
    public void A_merged_entity_leaves_on_its_day_and_the_successor_takes_its_site_over()
    {
        LivingRegister before = After(Today.AddDays(-1), Retire(Second, First));
        LivingRegister register = After(Retire(Second, First), Mark(First, Approved, AddressState.Approved));

        Assert.Equal(3, before.Roster.Entities.Length);
        Assert.Equal([First, Office], register.Roster.Entities.Select(entity => entity.Code));
        Assert.Equal(new Retirement(Today, "Perda 3/2026", First), Assert.Single(register.Roster.Retired).Retired);
        Assert.Equal(Approved, register.Of(First).MainAddress?.Url.AbsoluteUri);
        Assert.Empty(register.Refused);
    }

    [Fact]
    public void A_retirement_in_the_future_waits_for_its_day_and_can_be_taken_back()
    {
        DateOnly year = new(2027, 1, 1);
        RegistryChange retire = Retire(First, day: year);

        Assert.Empty(After(retire).Roster.Retired);
        Assert.Single(After(year, retire).Roster.Retired);
        Assert.Empty(After(year, retire, new EntityReturned(First, year, "Perda dibatalkan", By)).Roster.Retired);
        Assert.Contains("sudah tidak dipantau", Said(retire, Retire(First)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_village_that_was_split_off_stands_at_the_end_with_its_origin()
    {
        Entity village = After(Add("99.01.01.2003", First)).Roster.Entities[^1];

        Assert.Equal("Desa Umbulrejo", village.FullName);
        Assert.Equal(new Listing(Today, "Perda 3/2026", First), village.Listed);
        Assert.Null(village.MainAddress);
    }

    [Fact]
    public void An_addition_that_the_files_caught_up_with_keeps_its_day_and_takes_their_name()
    {
        Roster files = Files with { Entities = Files.Entities.Add(new Entity(new EntityCode("99.01.01.2003"), EntityKind.Desa, "Umbul Rejo", Area, [])) };
        LivingRegister register = RegistryLife.Apply(files, [Add("99.01.01.2003", First)], Today);

        Assert.Empty(register.Refused);
        Assert.Equal(("Umbul Rejo", Today), (register.Of(new EntityCode("99.01.01.2003")).Name, register.Of(new EntityCode("99.01.01.2003")).Listed?.Since));
    }

    [Fact]
    public void A_suspension_holds_from_its_first_to_its_last_day_and_no_longer_than_it_is_lifted()
    {
        RegistryChange suspend = Suspend(Second, new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 31));
        RegistryChange lift = new SuspensionLifted(Second, new DateOnly(2026, 12, 5), "air surut", By);

        Assert.Null(After(new DateOnly(2026, 11, 19), suspend).Of(Second).Suspension);
        Assert.Equal(SuspensionKind.Disaster, After(new DateOnly(2026, 11, 20), suspend).Of(Second).Suspension?.Kind);
        Assert.NotNull(After(new DateOnly(2026, 12, 31), suspend).Of(Second).Suspension);
        Assert.Null(After(new DateOnly(2027, 1, 1), suspend).Of(Second).Suspension);
        Assert.NotNull(After(new DateOnly(2026, 12, 4), suspend, lift).Of(Second).Suspension);
        Assert.Null(After(new DateOnly(2026, 12, 5), suspend, lift).Of(Second).Suspension);
    }

    [Fact]
    public void Groups_are_assigned_changed_and_taken_away()
    {
        GroupAssigned Assign(string set, string value) => new(First, set, value, Today, "", By);

        Assert.Equal(
            [new EntityGroup("Binaan", "Timur"), new EntityGroup("Irban", "Irban III")],
            After(Assign("Irban", "Irban II"), Assign("Binaan", "Timur"), Assign("Irban", "Irban III")).Of(First).Groups.ToArray());
        Assert.Equal("Timur", After(Assign("Binaan", "Timur")).Of(First).GroupIn("Binaan"));
        Assert.Empty(After(Assign("Irban", "Irban II"), Assign("Irban", "")).Of(First).Groups);
    }

    [Fact]
    public void A_new_name_stands_over_that_of_the_files() =>
        Assert.Equal("Desa Umbul Makmur", After(new EntityRenamed(First, "Umbul Makmur", Today, "", By)).Of(First).FullName);

    [Fact]
    public void A_decision_that_no_longer_fits_the_files_is_handed_back_and_the_others_stand()
    {
        Roster files = Files with { Entities = [.. Files.Entities.Where(entity => entity.Code != First)] };
        LivingRegister register = RegistryLife.Apply(files, [Mark(First, Proposed, AddressState.Approved), new EntityRenamed(Second, "Melati", Today, "", By)], Today);

        Assert.Contains("tidak ada dalam registri", Assert.Single(register.Refused).Why, StringComparison.Ordinal);
        Assert.Equal("Melati", register.Of(Second).Name);
    }

    [Fact]
    public void Files_that_say_by_now_what_was_decided_are_no_conflict()
    {
        Roster files = Files with { Entities = [.. Files.Entities.Select(entity => entity with { Addresses = [.. entity.Addresses.Select(address => address with { State = AddressState.Approved })] })] };

        Assert.Empty(RegistryLife.Apply(files, [Mark(First, Proposed, AddressState.Approved)], Today).Refused);
    }
}

using Monitor.App.Accounts;
using Monitor.App.Pages;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Accounts;

public sealed class TerritoryScopeTests
{
    private static readonly Entity Near = Village("99.01.02.2001", "99.01.02");
    private static readonly Entity Far = Village("99.01.01.2001", "99.01.01");
    private static readonly Entity Office = new(new EntityCode("99.01/dinas-contoh"), EntityKind.Opd, "Dinas Contoh", null, []);

    [Fact]
    public void A_camat_sees_the_own_kecamatan_and_nothing_else()
    {
        BoardScope scope = TerritoryScope.Of([Roles.Camat], "99.01.02");
        Assert.True(scope.HasTerritory);
        Assert.Equal("99.01.02", scope.Own?.Value);
        Assert.True(scope.Sees(Near));
        Assert.False(scope.Sees(Far));
        Assert.False(scope.Sees(Office));
        Assert.False(scope.SeesPersonalData);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("99.01")]
    [InlineData("99.01.02.2001")]
    [InlineData("%")]
    public void A_camat_without_a_kecamatan_sees_nothing(string? kecamatan) => SeesNothing(TerritoryScope.Of([Roles.Camat], kecamatan));

    [Fact]
    public void An_operator_sees_the_one_entity_and_nothing_else()
    {
        BoardScope scope = TerritoryScope.Of([Roles.Operator], null, "99.01.02.2001");
        Assert.True(scope.HasTerritory);
        Assert.Equal(("99.01.02.2001", (WilayahCode?)null), (scope.OwnEntity?.Value, scope.Own));
        Assert.True(scope.Sees(Near));
        Assert.False(scope.Sees(Far) || scope.Sees(Office) || scope.Sees(Village("99.01.02.2002", "99.01.02")));
        Assert.False(scope.SeesPersonalData);
        Assert.True(TerritoryScope.Of([Roles.Operator], null, "99.01/dinas-contoh").Sees(Office));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void An_operator_without_an_entity_sees_nothing_whatever_kecamatan_stands_there(string? entity) => SeesNothing(TerritoryScope.Of([Roles.Operator], "99.01.02", entity));

    [Fact]
    public void No_role_or_an_unknown_one_sees_nothing()
    {
        SeesNothing(TerritoryScope.Of([], null));
        SeesNothing(TerritoryScope.Of(["Raja"], null));
        SeesNothing(TerritoryScope.Of(["administrator"], null));
    }

    [Fact]
    public void Of_two_roles_the_narrow_one_counts() => Assert.False(TerritoryScope.Of([Roles.Diskominfo, Roles.Camat], "99.01.02").Sees(Far));

    [Fact]
    public void An_operator_who_is_also_camat_sees_the_one_entity() =>
        Assert.False(TerritoryScope.Of([Roles.Camat, Roles.Operator], "99.01.02", "99.01.02.2001").Sees(Village("99.01.02.2002", "99.01.02")));

    [Theory]
    [InlineData(Roles.Administrator, true)]
    [InlineData(Roles.Diskominfo, true)]
    [InlineData(Roles.Inspektorat, true)]
    [InlineData(Roles.Pembaca, false)]
    public void Roles_of_the_kabupaten_see_all_entities_and_only_the_entitled_see_personal_data(string role, bool personal)
    {
        BoardScope scope = TerritoryScope.Of([role], null);
        Assert.True(scope.Sees(Near) && scope.Sees(Far) && scope.Sees(Office));
        Assert.Equal(personal, scope.SeesPersonalData);
    }

    private static void SeesNothing(BoardScope scope)
    {
        Assert.False(scope.HasTerritory);
        Assert.False(scope.Sees(Near) || scope.Sees(Far) || scope.Sees(Office));
        Assert.False(scope.SeesPersonalData);
    }

    private static Entity Village(string code, string kecamatan) => new(new EntityCode(code), EntityKind.Desa, "Contoh", WilayahCode.Parse(kecamatan), []);
}

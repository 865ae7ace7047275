using System.Globalization;
using Monitor.App.Config;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Config;

/// <summary>The real register and calendar that ship with the program.</summary>
public sealed class KlatenTests
{
    private static readonly string Config = Path.Combine(TempFolder.Repository, "config");

    private static Roster Klaten => RegistryImport.Load(Path.Combine(Config, "klaten"));

    [Fact]
    public void The_register_holds_every_desa_kelurahan_and_kecamatan_office()
    {
        Roster roster = Klaten;
        int Count(EntityKind kind) => roster.Entities.Count(entity => entity.Kind == kind);

        Assert.Equal((26, 391, 10, 26), (roster.AllKecamatan.Length, Count(EntityKind.Desa), Count(EntityKind.Kelurahan), Count(EntityKind.Kecamatan)));
        Assert.Equal(26, roster.Kabupaten.Districts.Length);
        Assert.True(Count(EntityKind.Opd) >= 24);
        Assert.False(roster.Kabupaten.IsFictitious);
    }

    [Fact]
    public void No_address_counts_before_the_office_confirms_it()
    {
        Assert.All(Klaten.Entities, entity =>
        {
            Assert.Equal(AddressState.Proposed, Assert.Single(entity.Addresses).State);
            Assert.Null(entity.MainAddress);
        });
    }

    [Fact]
    public void Holidays_stand_in_order_each_with_its_decree()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Config, "kalender", "libur-nasional.csv"));
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        DateOnly[] days = [.. rows.Select(row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture))];

        Assert.Equal("tanggal,jenis,nama,dasar", lines[0]);
        Assert.Equal(days.Order().Distinct(), days);
        Assert.All(rows, row => Assert.True(row is [_, "libur" or "cuti-bersama", { Length: > 3 }, { Length: > 5 }], string.Join(',', row)));
        Assert.Equal([2024, 2025, 2026], days.Select(day => day.Year).Distinct());
    }
}

using System.Collections.Immutable;
using System.Net;
using Monitor.App.Accounts;
using Monitor.App.Tests.Pages;
using Monitor.Core.Registry;

namespace Monitor.App.Tests.Accounts;

public sealed class DemoAccountsTests
{
    private static readonly Kecamatan Area = new(WilayahCode.Parse("99.01.02"), "Banyusari");

    [Fact]
    public async Task Four_demo_users_can_sign_in_with_the_printed_passwords_also_after_a_restart()
    {
        await using AccountHost host = await AccountHost.StartAsync(SampleAssessment.Make(3));
        ImmutableArray<DemoAccount> first = await MakeAsync(host, SampleAssessment.Kabupaten);
        ImmutableArray<DemoAccount> second = await MakeAsync(host, SampleAssessment.Kabupaten);
        Assert.Equal([Roles.Diskominfo, Roles.Inspektorat, Roles.Camat, Roles.Operator], second.Select(user => user.Role));
        foreach (DemoAccount user in second)
        {
            using Browser browser = host.Open();
            using HttpResponseMessage signed = await browser.SendAsync("/masuk", ("nama", user.Login), ("sandi", user.Password));
            Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        }

        Assert.Empty(first.Select(user => user.Password).Intersect(second.Select(user => user.Password)));
    }

    [Fact]
    public async Task A_real_kabupaten_gets_no_demo_users()
    {
        await using AccountHost host = await AccountHost.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => MakeAsync(host, SampleAssessment.Kabupaten with { IsFictitious = false }));
        Assert.Empty(await host.AuditAsync());
    }

    private static Task<ImmutableArray<DemoAccount>> MakeAsync(AccountHost host, Kabupaten kabupaten) =>
        host.WithAsync<DemoAccounts, ImmutableArray<DemoAccount>>(demo => demo.MakeAsync(kabupaten, Area, SampleAssessment.Roster(3).Entities.First(entity => entity.Kecamatan == Area.Code), default));
}

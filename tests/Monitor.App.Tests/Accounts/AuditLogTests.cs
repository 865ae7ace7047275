using Microsoft.EntityFrameworkCore;
using Monitor.App.Accounts;
using Monitor.App.Data;

namespace Monitor.App.Tests.Accounts;

public sealed class AuditLogTests : IAsyncLifetime
{
    private AccountHost? started;

    private AccountHost Host => started ?? throw new InvalidOperationException("not started");

    public async Task InitializeAsync() => started = await AccountHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task An_untouched_log_is_whole()
    {
        await WriteAsync(5);
        Assert.Equal(new AuditVerification(5, null), await VerifyAsync());
    }

    [Fact]
    public async Task An_empty_log_is_whole() => Assert.Equal(new AuditVerification(0, null), await VerifyAsync());

    [Theory]
    [InlineData("UPDATE AuditEntries SET Actor = 'orang lain' WHERE Id = 3", 3)]
    [InlineData("UPDATE AuditEntries SET Action = 'masuk' WHERE Id = 3", 3)]
    [InlineData("UPDATE AuditEntries SET At = At + 1 WHERE Id = 1", 1)]
    [InlineData("UPDATE AuditEntries SET Subject = Subject || Before, Before = '' WHERE Id = 5", 5)]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 3", 3)]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 1", 1)]
    [InlineData("UPDATE AuditEntries SET Id = 9 WHERE Id = 5", 5)]
    [InlineData("INSERT INTO AuditEntries SELECT 6, At, Actor, Action, Subject, Before, After, RemoteAddress, PreviousHash, Hash FROM AuditEntries WHERE Id = 5", 6)]
    public async Task A_changed_removed_or_inserted_line_shows(string tampering, long at)
    {
        await WriteAsync(5);
        await Host.WithAsync<MonitorDb, int>(db => db.Database.ExecuteSqlRawAsync(tampering));
        Assert.Equal(at, (await VerifyAsync()).BrokenAt);
    }

    [Fact]
    public async Task Lines_written_at_the_same_moment_form_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => WriteAsync(1))));
        Assert.Equal(new AuditVerification(24, null), await VerifyAsync());
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_no_line()
    {
        string only = await Host.AddAsync("sri", Roles.Administrator);
        AccountOutcome outcome = await Host.WithAsync<AccountRegister, AccountOutcome>(register => register.ChangeRoleAsync(only, Roles.Pembaca, null, null, default));
        Assert.False(outcome.IsDone);
        Assert.Empty(await Host.AuditAsync());
    }

    [Fact]
    public async Task A_long_or_odd_text_is_kept_cut_and_still_verifies()
    {
        await Host.WithAsync<AuditLog, bool>(async log =>
        {
            await log.WriteAsAsync("budi", AuditAction.Exported, new string('x', 5000), "\u0000\u0007", "=1+1", default);
            return true;
        });
        AuditEntry entry = Assert.Single(await Host.AuditAsync());
        Assert.InRange(entry.Subject.Length, 1, 256);
        Assert.Null((await VerifyAsync()).BrokenAt);
    }

    private Task<AuditVerification> VerifyAsync() => Host.WithAsync<AuditLog, AuditVerification>(log => log.VerifyAsync(default));

    private Task<bool> WriteAsync(int count) => Host.WithAsync<AuditLog, bool>(async log =>
    {
        for (int i = 0; i < count; i++)
        {
            await log.WriteAsAsync("budi", AuditAction.Exported, "peringkat.xlsx", "sebelum", "sesudah", default);
        }

        return true;
    });
}

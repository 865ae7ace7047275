using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monitor.App.Data;
using Monitor.App.Reports;

namespace Monitor.App.Accounts;

/// <summary>Whether the log is whole.</summary>
/// <param name="Count">Lines read up to the break, or all of them.</param>
/// <param name="BrokenAt">The first line that does not fit; null when all do.</param>
public sealed record AuditVerification(long Count, long? BrokenAt);

/// <summary>Writes who did what. Lines are only ever added; each carries the hash of the one before it, so that a changed, removed or inserted line shows.</summary>
/// <remarks>Inside a transaction of the caller a line is kept or lost together with the change it speaks of. The chain does not show lines cut off at
/// the end: whoever wants that keeps the last hash elsewhere (it is printed on the page and in every export of the log).</remarks>
public sealed class AuditLog(MonitorDb db, IHttpContextAccessor requests, TimeProvider time)
{
    public const string SystemActor = "sistem";

    /// <summary>Adds a line in the name of the signed-in person of this request, or of the system outside of one.</summary>
    public Task WriteAsync(string action, string subject, string before, string after, CancellationToken cancellationToken) =>
        WriteAsAsync(requests.HttpContext?.User.Identity?.Name ?? SystemActor, action, subject, before, after, cancellationToken);

    /// <summary>Adds a line in the name of somebody else than the signed-in person.</summary>
    public async Task WriteAsAsync(string actor, string action, string subject, string before, string after, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await AppendAsync(actor, action, subject, before, after, cancellationToken);
            return;
        }

        await using IDbContextTransaction turn = await WriteTurn.TakeAsync(db, cancellationToken);
        await AppendAsync(actor, action, subject, before, after, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>Reads the whole chain and computes every hash again.</summary>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        long count = 0;
        string previous = "";
        await foreach (AuditEntry entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Id != count + 1 || entry.PreviousHash != previous || entry.Hash != HashOf(entry))
            {
                return new AuditVerification(count, count + 1);
            }

            count++;
            previous = entry.Hash;
        }

        return new AuditVerification(count, null);
    }

    private async Task AppendAsync(string actor, string action, string subject, string before, string after, CancellationToken cancellationToken)
    {
        AuditEntry? last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken);
        AuditEntry draft = new()
        {
            Id = (last?.Id ?? 0) + 1,
            At = time.GetUtcNow(),
            Actor = SheetText.Cut(actor, 256),
            Action = action,
            Subject = SheetText.Cut(subject, 256),
            Before = SheetText.Cut(before, 1000),
            After = SheetText.Cut(after, 1000),
            RemoteAddress = requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
            PreviousHash = last?.Hash ?? "",
        };
        db.Add(WithHash(draft));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static AuditEntry WithHash(AuditEntry draft) => new()
    {
        Id = draft.Id,
        At = draft.At,
        Actor = draft.Actor,
        Action = draft.Action,
        Subject = draft.Subject,
        Before = draft.Before,
        After = draft.After,
        RemoteAddress = draft.RemoteAddress,
        PreviousHash = draft.PreviousHash,
        Hash = HashOf(draft),
    };

    // Each member with its length in front, so that no text can be moved from one member to the next without changing the hash.
    private static string HashOf(AuditEntry entry)
    {
        var text = new StringBuilder();
        foreach (string part in new[]
        {
            entry.PreviousHash, entry.Id.ToString(CultureInfo.InvariantCulture), entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            entry.Actor, entry.Action, entry.Subject, entry.Before, entry.After, entry.RemoteAddress,
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

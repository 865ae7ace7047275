using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>A change that does not fit the register, and why, in Bahasa Indonesia.</summary>
public sealed record RefusedChange(RegistryChange Change, string Why);

/// <summary>The register after all changes, with those that did not fit.</summary>
public sealed record LivingRegister(Roster Roster, ImmutableArray<RefusedChange> Refused);

/// <summary>Makes the register that holds on a day out of its files and the decisions made since. Pure: the same decisions give the same register.</summary>
public static class RegistryLife
{
    /// <summary>The register of a day. A decision that no longer fits, because the files have changed since, is handed back and changes nothing.</summary>
    /// <param name="files">The register as its files have it.</param>
    /// <param name="changes">In the order in which they were decided.</param>
    public static LivingRegister Apply(Roster files, IEnumerable<RegistryChange> changes, DateOnly asOf)
    {
        var book = new RegisterBook(files);
        var refused = ImmutableArray.CreateBuilder<RefusedChange>();
        foreach (RegistryChange change in changes.Where(change => change.Day <= asOf))
        {
            if (ChangeRules.Conflict(book, change) is { } why)
            {
                refused.Add(new RefusedChange(change, why));
            }
            else
            {
                book.Put(change);
            }
        }

        return new LivingRegister(book.RosterOn(asOf), refused.ToImmutable());
    }

    /// <summary>New decisions tried one after the other upon all that was decided before, whatever its day; empty when every one fits.</summary>
    public static ImmutableArray<RefusedChange> Try(Roster files, IEnumerable<RegistryChange> before, IEnumerable<RegistryChange> added)
    {
        var book = new RegisterBook(files);
        foreach (RegistryChange change in before.Where(change => ChangeRules.Conflict(book, change) is null))
        {
            book.Put(change);
        }

        var refused = ImmutableArray.CreateBuilder<RefusedChange>();
        foreach (RegistryChange change in added)
        {
            if ((ChangeRules.Form(change) ?? ChangeRules.Conflict(book, change) ?? ChangeRules.Repetition(book, change)) is { } why)
            {
                refused.Add(new RefusedChange(change, why));
            }
            else
            {
                book.Put(change);
            }
        }

        return refused.ToImmutable();
    }
}

using System.Collections.Immutable;

namespace Monitor.Core.Registry;

/// <summary>The ways to an office that need neither an application nor an account: a telephone, and a counter whose hours are known. A fact, no score: who has no
/// smart telephone must be able to complain as well.</summary>
public static class PlainChannels
{
    /// <summary>What the register declares; empty when it declares none.</summary>
    public static ImmutableArray<Contact> Of(Entity entity) => [.. entity.Contacts.Where(contact => contact.Kind is ContactKind.Phone or ContactKind.Hours)];
}

using Monitor.Core.Registry;

namespace Monitor.Peraga.Casting;

/// <summary>Who a site belongs to, how it is built and what is the matter with it.</summary>
internal sealed record Persona(Entity Entity, string KecamatanName, string Host, BuildKind Build, Condition Condition, Trait Traits)
{
    /// <summary>The address in the register, without a port.</summary>
    public Uri Url => new((Traits.HasFlag(Trait.PlainHttp) ? "http://" : "https://") + Host + "/");

    /// <summary>What links on the site begin with.</summary>
    public string Origin => (Traits.HasFlag(Trait.PlainHttp) ? "http://" : "https://") + Host;

    public bool Has(Trait trait) => (Traits & trait) != Trait.None;

    /// <summary>Whether a visitor reads village content there.</summary>
    public bool ShowsContent => Condition <= Condition.Template || Condition == Condition.CloakedTakeover;
}

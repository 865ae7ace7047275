using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>One site: its persona, and its model and routes once somebody has asked.</summary>
internal sealed class Site
{
    private readonly Lazy<SiteModel> model;
    private readonly Lazy<Dictionary<string, Target>> routes;

    public Site(Persona persona, int seed, DateOnly asOf)
    {
        Persona = persona;
        Build = SiteBuild.Of(persona.Build);
        model = new Lazy<SiteModel>(() => ModelBuilder.Build(persona, seed, asOf));
        routes = new Lazy<Dictionary<string, Target>>(() => Build.Routes(Model));
    }

    public Persona Persona { get; }

    public SiteBuild Build { get; }

    public SiteModel Model => model.Value;

    public Dictionary<string, Target> Routes => routes.Value;
}

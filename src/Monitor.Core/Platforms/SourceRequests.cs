using Monitor.Core.Snapshots;

namespace Monitor.Core.Platforms;

/// <summary>Makes requests for machine sources beside the home page.</summary>
internal static class SourceRequests
{
    public static FetchRequest Feed(Uri home, string path) => At(home, path, FetchPurpose.Feed);

    public static FetchRequest Sitemap(Uri home, string path = "/sitemap.xml") => At(home, path, FetchPurpose.Sitemap);

    public static FetchRequest Api(Uri home, string path) => At(home, path, FetchPurpose.Api);

    public static FetchRequest Complaints(Uri home, string path) => At(home, path, FetchPurpose.Complaints);

    private static FetchRequest At(Uri home, string path, FetchPurpose purpose) => new(new Uri(home, path), purpose, FetchVia.Http, 0, null);
}

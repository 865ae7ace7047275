using System.Collections.Immutable;
using System.Reflection;
using Monitor.Gather.Browser;

namespace Monitor.Host.Setup;

/// <summary>How this program starts itself for a part of its work that needs a process of its own.</summary>
internal static class OwnProgram
{
    /// <summary>Name of the verb that draws pages.</summary>
    public const string RenderVerb = "render";

    public static RenderProgram? Renderer { get; } = Find(Environment.ProcessPath, Assembly.GetExecutingAssembly());

    /// <summary>The program as it was started: its own executable, or its library under <c>dotnet</c> (by hand, or in a test).</summary>
    internal static RenderProgram? Find(string? running, Assembly own)
    {
        if (running is null)
        {
            return null;
        }

        string name = own.GetName().Name ?? "";
        ImmutableArray<string> library = own.Location.Length > 0 && Path.GetFileNameWithoutExtension(running) != name && Path.GetFileName(running) != name ? [own.Location] : [];
        return new RenderProgram(running, [.. library, RenderVerb]);
    }
}

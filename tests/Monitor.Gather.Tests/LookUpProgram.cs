using System.Net;
using Monitor.Gather.Http;

namespace Monitor.Gather.Tests;

/// <summary>Looks names up and prints what became of each. A process reads once where its names are looked up, so the tests of look-ups
/// start this one where that is a server of theirs.</summary>
internal static class LookUpProgram
{
    public static async Task Main(string[] names)
    {
        using var resolver = new Resolver(TargetRules.Public, TimeProvider.System);
        foreach (string name in names)
        {
            await Console.Out.WriteLineAsync($"{name} {await FateAsync(resolver, name)}");
        }
    }

    private static async Task<string> FateAsync(Resolver resolver, string name)
    {
        try
        {
            return string.Join(' ', await resolver.ResolveAsync(name, 80, CancellationToken.None));
        }
        catch (NameFailureException failure)
        {
            return FailureMap.Translate(failure).Status.ToString();
        }
        catch (GuardRefusedException)
        {
            return "refused";
        }
    }
}

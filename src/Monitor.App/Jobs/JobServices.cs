using Microsoft.Extensions.DependencyInjection;

namespace Monitor.App.Jobs;

/// <summary>Makes jobs known.</summary>
public static class JobServices
{
    /// <summary>Registers a job under the id by which engines store it; the id outlives the class.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string id, string group)
        where T : class, IJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(new JobKind(id, group, typeof(T)));
    }
}

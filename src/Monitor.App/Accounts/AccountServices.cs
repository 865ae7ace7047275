using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monitor.App.Data;

namespace Monitor.App.Accounts;

/// <summary>Puts accounts, sessions and the audit log into the services of the dashboard.</summary>
public static class AccountServices
{
    // Five tries, then a quarter of an hour: 480 guesses a day against one account.
    private const int TriesBeforeLockout = 5;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Needs a factory of <see cref="MonitorDb"/> to be registered.</summary>
    public static IServiceCollection AddMonitorAccounts(this IServiceCollection services, AccountSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<MonitorDb>>().CreateDbContext());
        services.AddHttpContextAccessor();
        services.AddIdentity<Account, IdentityRole>(options =>
        {
            options.Password.RequiredLength = PasswordRules.Shortest;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
            options.Lockout.DefaultLockoutTimeSpan = Lockout;
        })
            .AddEntityFrameworkStores<MonitorDb>()
            .AddSignInManager<AccountSignIn>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<IdentityWords>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = settings.HashRounds);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = settings.StampCheck);
        services.AddScoped<SessionRules>();
        services.ConfigureApplicationCookie(options =>
        {
            Harden(options.Cookie, "sesi", settings);
            options.EventsType = typeof(SessionRules);
            options.ExpireTimeSpan = settings.Idle;
            options.SlidingExpiration = true;
            options.LoginPath = "/masuk";
            options.ReturnUrlParameter = "kembali";
        });
        services.Configure<AntiforgeryOptions>(options => Harden(options.Cookie, "isian", settings));
        services.Configure<CookieTempDataProviderOptions>(options => Harden(options.Cookie, "sekali", settings));
        KeepKeys(services, settings);
        services.AddScoped<AuditLog>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<Invitations>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<TerritoryScope>();
        services.AddScoped<AccountList>();
        services.AddScoped<AuditReader>();
        services.AddScoped<AuditedRechecks>();
        return services;
    }

    /// <summary>The __Host- name binds a cookie to this host, to https and to the whole site; browsers refuse it over plain http.</summary>
    private static void Harden(CookieBuilder cookie, string name, AccountSettings settings)
    {
        cookie.Name = (settings.IsPlainLoopback ? "monitor-" : "__Host-monitor-") + name;
        cookie.SecurePolicy = settings.IsPlainLoopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }

    private static void KeepKeys(IServiceCollection services, AccountSettings settings)
    {
        DirectoryInfo folder = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(settings.KeyFolder)
            : Directory.CreateDirectory(settings.KeyFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().SetApplicationName("Monitor").PersistKeysToFileSystem(folder);
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Monitor.App.Pages;

/// <summary>The policies a page may name, and who passes them. Which rows are seen is the territory's business, not a policy's.</summary>
public static class Policies
{
    /// <summary>Any signed-in user with a role.</summary>
    public const string Read = "baca";

    /// <summary>Lists of entities and files made of them: everybody but the operator, who has one entity and no list.</summary>
    public const string Lists = "daftar";

    /// <summary>Inspections and their validity: everybody but the camat and the operator.</summary>
    public const string Runs = "pemeriksaan";

    /// <summary>Accounts.</summary>
    public const string Users = "pengguna";

    /// <summary>The audit log.</summary>
    public const string Audit = "catatan-audit";

    /// <summary>Asking for a site to be read again.</summary>
    public const string Recheck = "periksa-ulang";

    /// <summary>Trying other weights and keeping them as a proposal.</summary>
    public const string Simulate = "simulasi";

    /// <summary>The desk of suspicions and the steps of an assessment.</summary>
    public const string Desk = "dugaan";

    /// <summary>The register of who is monitored.</summary>
    public const string Register = "registri";

    /// <summary>Notices to offices, with the addresses of those who agreed to get them.</summary>
    public const string Notices = "pemberitahuan";

    /// <summary>Complaints and their figures: everybody but the camat, whose territory has no agency, and the operator, who sees those of the own office on its page.</summary>
    public const string Complaints = "pengaduan";

    /// <summary>Importing exports and entering complaints.</summary>
    public const string EnterComplaints = "pengaduan-catat";

    /// <summary>Keys of other applications.</summary>
    public const string Keys = "kunci";

    private static readonly string[] AllRoles = ["Administrator", "Diskominfo", "Inspektorat", "Camat", "Operator", "Pembaca"];

    public static bool SeesLists(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat", "Camat", "Pembaca") && !IsOperator(user);

    /// <summary>Who speaks for one desa, kelurahan or office.</summary>
    public static bool IsOperator(ClaimsPrincipal user) => IsAny(user, "Operator");

    public static bool SeesRuns(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat", "Pembaca");

    /// <summary>Who may ask for a site to be read again; a reader changes nothing.</summary>
    public static bool AsksRechecks(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat", "Camat", "Operator");

    /// <summary>Who tells of a village's channels whether they are used: the village, its camat, or Diskominfo in somebody's name. The auditor reads.</summary>
    public static bool DeclaresChannels(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Camat", "Operator");

    public static bool Simulates(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat");

    /// <summary>Who sees every suspicion, personal data among them, and takes steps with an assessment.</summary>
    public static bool SeesDesk(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat");

    /// <summary>Who rules on a suspicion, changes the register, submits an assessment and makes it final. The auditor approves, but does not make what he approves.</summary>
    public static bool Rules(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo");

    /// <summary>Who reads the register; it is changed by those who rule.</summary>
    public static bool SeesRegister(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat");

    public static bool SeesNotices(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo", "Inspektorat");

    /// <summary>Who sends by hand, rules on escalations and keeps recipients and mandates. The auditor reads.</summary>
    public static bool SendsNotices(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo");

    public static bool SeesComplaints(ClaimsPrincipal user) => SeesRuns(user);

    public static bool EntersComplaints(ClaimsPrincipal user) => IsAny(user, "Administrator", "Diskominfo");

    public static bool ManagesUsers(ClaimsPrincipal user) => IsAny(user, "Administrator");

    public static bool ReadsAudit(ClaimsPrincipal user) => IsAny(user, "Administrator", "Inspektorat");

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => policy.RequireAuthenticatedUser().RequireRole(AllRoles));
        options.AddPolicy(Lists, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesLists(context.User)));
        options.AddPolicy(Runs, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesRuns(context.User)));
        options.AddPolicy(Recheck, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => AsksRechecks(context.User)));
        options.AddPolicy(Simulate, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Simulates(context.User)));
        options.AddPolicy(Desk, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesDesk(context.User)));
        options.AddPolicy(Register, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesRegister(context.User)));
        options.AddPolicy(Notices, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesNotices(context.User)));
        options.AddPolicy(Complaints, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SeesComplaints(context.User)));
        options.AddPolicy(EnterComplaints, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => EntersComplaints(context.User)));
        options.AddPolicy(Keys, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => ManagesUsers(context.User)));
        options.AddPolicy(Users, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => ManagesUsers(context.User)));
        options.AddPolicy(Audit, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => ReadsAudit(context.User)));
        options.FallbackPolicy = options.GetPolicy(Read);
    }

    private static bool IsAny(ClaimsPrincipal user, params string[] roles) => roles.Any(user.IsInRole);
}

using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Options;
using Monitor.Core.Pengaduan.Notices;
using Monitor.Core.Registry;
using Monitor.Gather;
using Monitor.Host.Mail;
using Monitor.Host.Whatsapp;

namespace Monitor.Host.Setup;

/// <summary>Puts the notices to offices together.</summary>
internal static class NoticeSetup
{
    /// <summary>Holds the password of the mail server, which belongs in no settings.</summary>
    public const string MailVariable = "MONITOR_SMTP_PASSWORD";

    /// <summary>Holds the access token of the WhatsApp Cloud API.</summary>
    public const string WhatsappVariable = "MONITOR_WHATSAPP_TOKEN";

    /// <summary>The desk and the job; nothing goes out without senders.</summary>
    public static IServiceCollection AddMonitorNotices(this IServiceCollection services, MonitorSetup setup)
    {
        NoticeOptions options = setup.Options.Notices;
        NightWindow hours = NightWindow.Read(options.Hours) ?? throw new InvalidOperationException("The hours were validated.");
        services.AddNotices(new NoticePolicy(
            new NoticeRules(options.GroupAbove, options.NewWithinDays, options.EscalateAfterDays, NoticeOptions.Days[options.DigestDay]),
            new SendingHours(hours.From, hours.To)));

        services.AddSingleton(provider => new NoticeSubjects(async cancellationToken => (await provider.GetRequiredService<ComplaintDesk>().NowAsync(cancellationToken)).Steps));
        return services.AddJob<SendNotices>(SendNotices.Id, JobGroup.Desk);
    }

    /// <summary>The senders of the settings. Never in the demo: its offices are not real, its addresses might be.</summary>
    public static IServiceCollection AddSenders(this IServiceCollection services, MonitorSetup setup)
    {
        MailOptions mail = setup.Options.Mail;
        WhatsappOptions whatsapp = setup.Options.Whatsapp;
        services.AddSingleton<INoticeSender>(new SmtpNotices(mail, new Secret(MailVariable, InRoot(setup, mail.PasswordFile))));
        return services.AddSingleton<INoticeSender>(provider => new CloudNotices(
            whatsapp, new Secret(WhatsappVariable, InRoot(setup, whatsapp.TokenFile)), TargetRules.Public, CloudNotices.Meta, provider.GetRequiredService<TimeProvider>()));
    }

    private static string InRoot(MonitorSetup setup, string file) => file.Length == 0 ? "" : Path.Combine(setup.Root, file);
}

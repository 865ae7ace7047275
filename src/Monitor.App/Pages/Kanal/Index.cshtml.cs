using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Channels;

/// <summary>One channel as the page shows it to a person.</summary>
/// <param name="Linkable">Whether its address may be followed from here.</param>
/// <param name="Rules">Whether this person answers.</param>
public sealed record QuestionView(Entity Entity, ChannelStanding Standing, bool Linkable, bool Rules, TimeZoneInfo Zone)
{
    /// <summary>Names the channel in a form; changes with its value, so that nobody answers for one he has not seen.</summary>
    public string Key => Entity.Code.Value + "|" + Standing.Channel.Key;
}

/// <summary>The channels that a person has to open, a day's worth at a time, and what persons found behind them.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class IndexModel(Board board, PageSources sources, ChannelDesk desk, ChannelStore store, OpenQuestions questions, RegistryJobs jobs, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const int ShownAnswers = 50;
    private const int LongestNote = 1000;

    private ChannelBoard? all;

    public ChannelRation Ration { get; private set; } = new([], 0, 0);

    /// <summary>Those of which the word of a person is in force, newest first.</summary>
    public ImmutableArray<ChannelQuestion> Answered { get; private set; } = [];

    /// <summary>Channels of offices by state, in the order of the states.</summary>
    public ImmutableArray<(string Word, int Count)> States { get; private set; } = [];

    /// <summary>Questions of other kinds that lie before persons.</summary>
    public int Others { get; private set; }

    public bool Started { get; private set; }

    public ImmutableArray<string> Problems { get; private set; } = [];

    public BoardView View { get; private set; } = BoardView.Empty;

    public TimeZoneInfo Zone => zone.Zone;

    /// <summary>Whether addresses of an entity may be followed from here.</summary>
    public bool Linkable(Entity entity) => View.Rows.FirstOrDefault(row => row.Entity.Code == entity.Code)?.Danger is null;

    public async Task OnGetAsync(string? mulai, CancellationToken cancellationToken)
    {
        Started = mulai is not null;
        await LoadAsync(cancellationToken);
    }

    /// <summary>Takes down what a person found.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "kanal")] string? key, [FromForm(Name = "putusan")] string? ruled, [FromForm(Name = "catatan")] string? note, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        await LoadAsync(cancellationToken);
        (Entity Entity, ChannelStanding Standing)? found = Find(key);
        string words = SheetText.Cut((note ?? "").Trim(), LongestNote);
        Problems =
        [
            .. found is null ? new[] { "Kanal ini sudah berubah sejak halaman dibuka; lihat lagi isinya." } : [],
            .. Enum.TryParse(ruled, out ChannelRuling ruling) && Enum.IsDefined(ruling) ? Array.Empty<string>() : ["Pilih apa yang terlihat."],
            .. words.Length == 0 ? new[] { "Tulis catatannya: apa yang terlihat." } : [],
        ];
        if (found is not { } channel || Problems.Length > 0)
        {
            return Page();
        }

        var verdict = new ChannelVerdict(channel.Entity.Code, channel.Standing.Channel.Key, ruling, User.Identity?.Name ?? "", time.GetUtcNow(), words);
        await store.AddAsync(verdict, cancellationToken);
        string before = channel.Standing.Verdict is { } old ? ChannelWords.Of(old.Ruling) : "";
        await log.WriteAsync(AuditAction.Decided, $"{verdict.Entity.Value} {channel.Standing.Channel.Value}", before, $"{ChannelWords.Of(ruling)}: {words}", cancellationToken);
        return Redirect("/kanal");
    }

    /// <summary>Looks at the channels that are due, now.</summary>
    public async Task<IActionResult> OnPostPeriksaAsync(CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        await jobs.Start(CheckChannels.Id, "diminta", cancellationToken);
        await log.WriteAsync(AuditAction.RecheckAsked, "kanal", "", "periksa kanal sekarang", cancellationToken);
        return Redirect("/kanal?mulai=1");
    }

    private (Entity Entity, ChannelStanding Standing)? Find(string? key)
    {
        if (all is null || key?.Split('|', 2) is not [var code, var channel] || all.Entities.FirstOrDefault(entity => entity.Code.Value == code) is not { } entity)
        {
            return null;
        }

        return all.Of(entity.Code).FirstOrDefault(one => one.Channel.Key == channel && (one.CanBeTold || one.State == ChannelState.NeedsPerson || one.Verdict is not null)) is { } standing ? (entity, standing) : null;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        all = await sources.Channels(cancellationToken);
        if (all is null)
        {
            return;
        }

        Others = (await questions.CountAsync(cancellationToken)).Total;
        Ration = desk.Ration(all, Others);
        Answered =
        [
            .. all.Entities.SelectMany(entity => all.Of(entity.Code).Where(one => one.Verdict?.Until > all.Rules.Now).Select(one => new ChannelQuestion(entity, one, 0)))
                .OrderByDescending(question => question.Standing.Verdict?.At)
                .Take(ShownAnswers),
        ];
        States =
        [
            .. all.Entities.Where(entity => !entity.IsVillage).SelectMany(entity => all.Of(entity.Code))
                .GroupBy(one => ChannelWords.Of(one.State, one.Means))
                .OrderByDescending(group => group.Count())
                .Select(group => (group.Key, group.Count())),
        ];
    }
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Jobs;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Pengaduan.Measures;
using Monitor.Core.Pengaduan.Messages;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>One agency with its figures.</summary>
public sealed record AgencyLine(Entity Agency, ComplaintMeasures Measures)
{
    public string Path => "/opd/" + Agency.Code.Value[(Agency.Code.Value.LastIndexOf('/') + 1)..];
}

/// <summary>Pengaduan: what lies open, what is late, and how the agencies answer.</summary>
[Authorize(Policy = Policies.Complaints)]
public sealed class IndexModel(PageSources sources) : PageModel
{
    public const int MostShown = 100;

    public ComplaintBoard? Board { get; private set; }

    /// <summary>How channels were answered in the last thirty days.</summary>
    public ImmutableArray<ChannelAnswers> Channels { get; private set; } = [];

    /// <summary>Those with the most overdue cases first.</summary>
    public ImmutableArray<AgencyLine> Lines { get; private set; } = [];

    /// <summary>Late, or due today; confidential ones are counted and not shown.</summary>
    public ImmutableArray<OpenCase> Pressing { get; private set; } = [];

    public int Confidential { get; private set; }

    private ImmutableDictionary<EntityCode, string> names = ImmutableDictionary<EntityCode, string>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Channels = await sources.MessageAnswers(cancellationToken);
        Board = await sources.Complaints(cancellationToken);
        if (Board is null)
        {
            return;
        }

        names = Board.Agencies.ToImmutableDictionary(entity => entity.Code, entity => entity.FullName);
        Lines =
        [
            .. Board.Agencies.Where(entity => Board.ByAgency.ContainsKey(entity.Code)).Select(entity => new AgencyLine(entity, Board.ByAgency[entity.Code]))
                .OrderByDescending(line => line.Measures.Backlog.Overdue).ThenByDescending(line => line.Measures.Backlog.Open).ThenBy(line => line.Agency.FullName, StringComparer.OrdinalIgnoreCase),
        ];
        OpenCase[] pressing = [.. Board.Open.Where(one => one.Verdict == SlaVerdict.Overdue).Concat(Board.DueToday)];
        Confidential = pressing.Count(one => one.Case.Confidentiality == Confidentiality.Rahasia);
        Pressing = [.. pressing.Where(one => one.Case.Confidentiality != Confidentiality.Rahasia).Take(MostShown)];
    }

    public string NameOf(EntityCode? agency) => agency is { } code ? names.GetValueOrDefault(code, code.Value) : "Admin kabupaten";
}

using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Pengaduan.Channels;

/// <summary>Tells where one channel stands from what was seen of it and what a person said. Pure.</summary>
internal static class ChannelJudge
{
    /// <param name="looks">All looks at it, oldest first.</param>
    /// <param name="verdict">The newest word of a person.</param>
    /// <param name="others">Who else publishes the same, by name.</param>
    public static ChannelStanding Of(Entity entity, PublishedChannel channel, ImmutableArray<ChannelLook> looks, ChannelVerdict? verdict, ImmutableArray<string> others, ChannelRules rules)
    {
        string? accountId = looks.LastOrDefault(look => look.AccountId is not null)?.AccountId;
        var plan = ChannelPlan.Of(channel.Kind, channel.Value, accountId);
        ChannelLook[] valid = [.. looks.Where(look => rules.Now - look.At < ChannelRules.LookHolds)];
        ChannelVerdict? holding = verdict?.Until > rules.Now ? verdict : null;
        (ChannelState state, string reason) = State(entity, plan, valid, holding, others, rules);
        return new ChannelStanding(channel, plan.Means, state, reason, looks.LastOrDefault(), verdict)
        {
            NewestUpload = valid.LastOrDefault(look => look.NewestUpload is not null)?.NewestUpload,
        };
    }

    private static (ChannelState State, string Reason) State(Entity entity, ChannelPlan plan, ChannelLook[] looks, ChannelVerdict? verdict, ImmutableArray<string> others, ChannelRules rules)
    {
        if (plan.Means == ChannelMeans.None)
        {
            return (ChannelState.NotAChannel, plan.Reason);
        }

        // What was seen after a person looked stands above what the person saw.
        (ChannelState State, string Reason) seen = Seen(plan, looks, rules);
        bool isNewer = seen.State is ChannelState.Alive or ChannelState.Dead && looks[^1].At > verdict?.At;
        if (verdict is not null && !(isNewer && verdict.Ruling != ChannelRuling.Foreign))
        {
            return Said(verdict);
        }

        if (!others.IsEmpty)
        {
            return ForPerson(entity, $"{ChannelStanding.AlsoOf}{IndonesianForm.List([.. others.Take(3)])}{(others.Length > 3 ? $" dan {others.Length - 3} lainnya" : "")}", rules);
        }

        return seen.State switch
        {
            _ when plan.Means == ChannelMeans.FormOnly => (ChannelState.NotTested, plan.Reason),
            ChannelState.Unverifiable when StaysClosed(looks, rules) => ForPerson(entity, seen.Reason, rules),
            ChannelState.NotTested when plan.Means == ChannelMeans.Person => ForPerson(entity, plan.Reason, rules),
            _ => seen,
        };
    }

    private static (ChannelState State, string Reason) Said(ChannelVerdict verdict) => verdict.Ruling switch
    {
        ChannelRuling.Alive => (ChannelState.Alive, "dibuka petugas dan hidup"),
        ChannelRuling.Dead => (ChannelState.Dead, "dibuka petugas dan tidak ada"),
        ChannelRuling.Foreign => (ChannelState.Foreign, "dibuka petugas dan milik pihak lain"),
        _ => (ChannelState.Unverifiable, "dibuka petugas dan tidak dapat dipastikan"),
    };

    private static (ChannelState State, string Reason) Seen(ChannelPlan plan, ChannelLook[] looks, ChannelRules rules)
    {
        if (looks is not [.., var last])
        {
            return (ChannelState.NotTested, plan.IsAutomatic ? "belum diuji" : plan.Reason);
        }

        return last.Sight switch
        {
            ChannelSight.Alive => (ChannelState.Alive, last.Seen),
            ChannelSight.NotFound => MissingSince(looks) is var first && last.At - first.At >= rules.Gap && !ReferenceEquals(first, last)
                ? (ChannelState.Dead, $"{last.Seen}, dua kali")
                : (ChannelState.MissingOnce, $"sekali tidak ditemukan: {last.Seen}"),
            _ => (ChannelState.Unverifiable, last.Seen),
        };
    }

    // Nothing alive may lie between the two; a wall proves nothing either way.
    private static ChannelLook MissingSince(ChannelLook[] looks) =>
        looks.Reverse().TakeWhile(look => look.Sight != ChannelSight.Alive).Last(look => look.Sight == ChannelSight.NotFound);

    // One bad evening of a server is no work for a person.
    private static bool StaysClosed(ChannelLook[] looks, ChannelRules rules)
    {
        ChannelLook[] walls = [.. looks.Reverse().TakeWhile(look => look.Sight == ChannelSight.Wall)];
        return walls.Length > 1 && walls[0].At - walls[^1].At >= rules.Gap;
    }

    private static (ChannelState State, string Reason) ForPerson(Entity entity, string why, ChannelRules rules) =>
        !entity.IsVillage || VillageSample.Holds(entity.Code, rules.Day) ? (ChannelState.NeedsPerson, why) : (ChannelState.NotTested, $"dinyatakan sendiri, di luar contoh triwulan ini; {why}");
}

using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>The share of an office's channels that are proven to be alive, of those of which it is known. What is not known leaves the share, and never lowers it. Basis to be
/// confirmed by Bagian Hukum: UU 25/2009 article 36.</summary>
internal sealed class ChannelsAlive : Criterion
{
    public const string Id = "kanal-hidup";

    private const int MostQuotes = 5;

    public override CriterionMeta Meta { get; } = new(
        Id,
        CriterionGroup.Kanal,
        "Kanal yang diterbitkan terbukti hidup",
        "Bagian kanal yang terbukti hidup (portal, formulir, akun media sosial) di antara yang sudah diketahui; nomor dan surel tidak diuji, dan yang belum diketahui tidak dihitung.",
        "Perbaiki atau hapus tautan kanal yang sudah tidak ada, dan terbitkan akun milik kantor sendiri.");

    public override string WhenUnmet => "kanal yang diterbitkan sudah tidak ada";

    public override bool IsAskedOf(EntityKind kind) => Offices.Are(kind);

    public override bool AppliesTo(EntityKind kind) => Offices.Are(kind);

    public override string HowToOn(string platform) => PlatformHowTo.WritePage(Meta.HowTo, platform);

    public override Verdict Judge(JudgeContext context)
    {
        if (!AppliesTo(context.Kind))
        {
            return Verdict.NotApplicable("Tidak diwajibkan bagi jenis ini.");
        }

        ChannelStanding[] tellable = [.. context.Channels.Where(channel => channel.CanBeTold)];
        ChannelStanding[] known = [.. tellable.Where(channel => channel.IsKnown)];
        if (known.Length == 0)
        {
            return Verdict.Unmeasured(tellable.Length > 0
                ? $"Belum diuji: {IndonesianForm.Count(tellable.Length)} kanal belum diketahui hidup atau mati."
                : "Data tidak tersedia: belum ada kanal yang dapat diuji; nomor dan surel tidak diuji.");
        }

        ChannelStanding[] lost = [.. known.Where(channel => channel.State != ChannelState.Alive)];
        ImmutableArray<Evidence> evidence = [.. lost.Concat(known).Distinct().Select(Evidence).OfType<Evidence>().Take(MostQuotes)];
        int unknown = tellable.Length - known.Length;
        string told = $"{IndonesianForm.Count(known.Length - lost.Length)} dari {IndonesianForm.Count(known.Length)} kanal yang sudah diketahui terbukti hidup"
            + (unknown > 0 ? $"; {IndonesianForm.Count(unknown)} belum diketahui dan tidak dihitung." : ".");
        return lost.Length == 0 ? Verdict.Met(told, evidence)
            : lost.Length == known.Length ? Verdict.Unmet(told, evidence)
            : Verdict.Partial(Math.Round((double)(known.Length - lost.Length) / known.Length, 4), told, evidence);
    }

    // What a person saw is told by the page it was published on.
    private static Evidence? Evidence(ChannelStanding channel) => channel is { Looked: { } look } && channel.Verdict?.At is var said && !(said > look.At)
        ? new Evidence(look.Asked, $"{channel.Channel.Value}: {look.Seen}", look.BodyHash, look.At)
        : channel.Channel.Seen is { } seen ? seen with { Quote = $"{channel.Channel.Value}: {channel.Reason}" } : null;
}

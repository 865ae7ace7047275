using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>A form that sends or a link to a complaint portal; a logo that leads nowhere is neither. Basis to be confirmed by Bagian Hukum: UU 25/2009 art. 36, Permendagri 20/2018 art. 39 and 72.</summary>
internal sealed class ComplaintChannelAvailable : ChannelCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "pengaduan-tersedia",
        CriterionGroup.Kanal,
        "Kanal pengaduan di situs",
        "Formulir yang benar-benar mengirim pengaduan, atau tautan ke SP4N-LAPOR!, LaporGub, atau kanal kabupaten.",
        "Pasang tautan ke SP4N-LAPOR! atau kanal kabupaten, atau aktifkan formulir pengaduan.");

    protected override string Channel => "formulir pengaduan atau tautan LAPOR";

    protected override bool MayBeOnPoster => true;

    protected override ImmutableArray<Channel> Of(ContactChannels channels) => [.. new[] { channels.Form, channels.Lapor }.OfType<Channel>()];
}

using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>The entity's own account, linked from its site: a long-standing item of local evaluations.</summary>
internal sealed class SocialMediaAvailable : ChannelCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "media-sosial",
        CriterionGroup.Kanal,
        "Akun media sosial di situs",
        "Tautan ke akun media sosial milik sendiri; tombol berbagi dan akun pembuat tema tidak dihitung.",
        "Tautkan akun media sosial resmi dari beranda.");

    protected override string Channel => "akun media sosial";

    protected override ImmutableArray<Channel> Of(ContactChannels channels) => channels.Social;
}

using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>An e-mail address of the entity; a go.id address is welcome, not required.</summary>
internal sealed class EmailAvailable : ChannelCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "surel-tersedia",
        CriterionGroup.Kanal,
        "Alamat surel di situs",
        "Alamat surel milik sendiri; tidak harus go.id atau desa.id.",
        "Cantumkan alamat surel kantor.");

    protected override string Channel => "alamat surel";

    protected override ImmutableArray<Channel> Of(ContactChannels channels) => channels.Emails;
}

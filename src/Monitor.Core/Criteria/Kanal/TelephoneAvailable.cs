using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>A number villagers can call or write to. Basis to be confirmed by Bagian Hukum: UU 25/2009 art. 36 and 37.</summary>
internal sealed class TelephoneAvailable : ChannelCriterion
{
    public override CriterionMeta Meta { get; } = new(
        "kontak-telepon",
        CriterionGroup.Kanal,
        "Nomor telepon atau WhatsApp di situs",
        "Nomor kantor atau WhatsApp milik sendiri; nomor contoh, nomor pengembang, dan tombol berbagi tidak dihitung.",
        "Cantumkan nomor telepon atau WhatsApp kantor sebagai teks atau tautan, bukan hanya gambar.");

    protected override string Channel => "nomor telepon atau WhatsApp";

    protected override bool MayBeOnPoster => true;

    protected override ImmutableArray<Channel> Of(ContactChannels channels) => [.. channels.Whatsapp, .. channels.Phones];
}

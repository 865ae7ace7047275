using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>The seven channels an office publishes, each worth the same. Basis to be confirmed by Bagian Hukum: instruction of Kabupaten Blora, March 2021.</summary>
internal sealed class ChannelsPublished : Criterion<ContactChannels>
{
    private const int MostQuotes = 7;

    public override CriterionMeta Meta { get; } = new(
        "kehadiran-kanal",
        CriterionGroup.Kanal,
        "Tujuh kanal kontak dan pengaduan di situs",
        "Telepon, WhatsApp, surel, media sosial, poster pengaduan, jam layanan, dan tautan SP4N-LAPOR! atau kanal kabupaten; masing-masing sepertujuh.",
        "Cantumkan ketujuh kanal pada satu halaman kontak yang tertaut dari beranda.");

    public override string WhenUnmet => "kanal kontak belum ditemukan di situs";

    public override bool IsAskedOf(EntityKind kind) => Offices.Are(kind);

    public override bool AppliesTo(EntityKind kind) => Offices.Are(kind);

    public override string HowToOn(string platform) => PlatformHowTo.WritePage(Meta.HowTo, platform);

    protected override Fact<ContactChannels> FactOf(SiteFacts facts) => facts.Channels;

    protected override Verdict Judge(ContactChannels fact, JudgeContext context)
    {
        ImmutableArray<(string Name, ImmutableArray<Channel> OnSite)> items = ChannelPresence.OnSite(fact);
        (string Name, ImmutableArray<Channel> OnSite)[] found = [.. items.Where(item => !item.OnSite.IsEmpty)];
        ImmutableArray<Evidence> evidence = [.. found.Select(item => item.OnSite[0].Evidence).Take(MostQuotes)];
        string missing = IndonesianForm.List([.. items.Where(item => item.OnSite.IsEmpty).Select(item => item.Name)]);
        return found.Length switch
        {
            0 => Verdict.Unmet("Belum ditemukan satu pun dari tujuh kanal di situs.", WhatWasRead(context)),
            ChannelPresence.Items => Verdict.Met("Ketujuh kanal ditemukan di situs.", evidence),
            var count => Verdict.Partial(Math.Round((double)count / ChannelPresence.Items, 4), $"{count} dari {ChannelPresence.Items} kanal ditemukan di situs; belum ditemukan: {missing}.", evidence),
        };
    }
}

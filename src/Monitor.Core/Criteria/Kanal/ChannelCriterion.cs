using System.Collections.Immutable;
using Monitor.Core.Facts;

namespace Monitor.Core.Criteria.Kanal;

/// <summary>One kind of channel on the site. A poster that seems to carry it is half: a person must read it, and no screen reader can.</summary>
internal abstract class ChannelCriterion : Criterion<ContactChannels>
{
    private const double OnlyOnAPoster = 0.5;
    private const int MostQuotes = 3;

    /// <summary>What is looked for, as it stands in a sentence.</summary>
    protected abstract string Channel { get; }

    /// <summary>Whether a poster may carry this channel.</summary>
    protected virtual bool MayBeOnPoster => false;

    public override string WhenUnmet => $"{Channel} belum ditemukan di situs";

    public override string HowToOn(string platform) => PlatformHowTo.WritePage(Meta.HowTo, platform);

    protected abstract ImmutableArray<Channel> Of(ContactChannels channels);

    protected sealed override Fact<ContactChannels> FactOf(SiteFacts facts) => facts.Channels;

    protected sealed override Verdict Judge(ContactChannels fact, JudgeContext context)
    {
        ImmutableArray<Channel> found = Of(fact);
        if (!found.IsEmpty)
        {
            return Verdict.Met($"Ditemukan {Channel} di situs.", [.. found.Take(MostQuotes).Select(channel => channel.Evidence)]);
        }

        return MayBeOnPoster && fact.Poster is { } poster
            ? Verdict.Partial(OnlyOnAPoster, $"Poster yang tampaknya memuat {Channel} ditemukan di situs; perlu verifikasi, karena teks dalam gambar tidak terbaca.", poster.Evidence)
            : Verdict.Unmet($"Belum ditemukan {Channel} di situs.", WhatWasRead(context));
    }
}

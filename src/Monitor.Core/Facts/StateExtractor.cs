using System.Collections.Immutable;
using Monitor.Core.Facts.States;
using Monitor.Core.Facts.Watch;
using Monitor.Core.Platforms;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Chooses the state of the site by the fixed order of precedence: what stops reading, what is no village site, what is empty, then age.</summary>
internal sealed class StateExtractor(Kamus kamus)
{
    private readonly StateWords words = new(kamus);
    private readonly PageShell shells = new(kamus);

    /// <param name="setAside">Ids of suspicions that the state is not to be: what the site is without them is told instead.</param>
    public Fact<SiteState> Extract(
        SiteReading reading, bool needsBrowser, Fact<Reachability> reachability, Fact<Recency> recency, Fact<GamblingSigns> gambling, ImmutableHashSet<string> setAside)
    {
        if (!reachability.TryGet(out _) || reading.Snapshot.Home is not { } asked)
        {
            return Fact.Unknown<SiteState>(reachability.Reason ?? "Situs belum dicoba.");
        }

        SiteState state = Choose(reading, asked, needsBrowser, recency.TryGet(out Recency? known) ? known : null, gambling.TryGet(out GamblingSigns? signs) ? signs : null, setAside);
        return Fact.Known(reading.Gap is { } gap && StateId.HasContent(state.Id) && state.Id != StateId.Aktif ? WithGap(state, gap, reading) : state);
    }

    // Neglect cannot be told from a few pages of a site that then fell silent; an upload of this month was seen all the same.
    private static SiteState WithGap(SiteState state, ReadingGap gap, SiteReading reading)
    {
        if (!gap.HidesState)
        {
            return gap.HidesAbsence ? state with { Reason = $"{state.Reason} {GapWords.Of(gap)}" } : state;
        }

        ImmutableArray<Evidence> refused =
        [
            .. reading.Snapshot.Pages.Where(page => page.Status == gap.Cause && page.Request.Purpose == FetchPurpose.Page).Take(1).Select(page => EvidenceFrom.Page(page, page.Detail ?? "")),
        ];
        return new SiteState(
            gap.Cause == FetchStatus.Blocked ? StateId.Terhalang : StateId.TidakTerjangkau,
            $"{GapWords.Of(gap)} Yang terlihat sejauh ini: {state.Reason}",
            [.. refused, .. state.Evidence]);
    }

    private SiteState Choose(SiteReading reading, PageSnapshot asked, bool needsBrowser, Recency? recency, GamblingSigns? gambling, ImmutableHashSet<string> setAside)
    {
        if (gambling is { Suspected: true, IsTakeover: true } && !setAside.Contains(StateId.DugaanJudi))
        {
            return new SiteState(StateId.DugaanJudi, "Situs menampilkan atau mengalihkan ke isi perjudian.", gambling.Evidence);
        }

        var facades = new Facades(words, setAside);
        if (reading.Home is not { } home)
        {
            bool unreadable = reading.Unreadable.Any(page => page.Request.Purpose == FetchPurpose.Home);
            return unreadable
                ? new SiteState(StateId.Rusak, "Beranda terlalu rusak susunannya untuk dibaca.", [EvidenceFrom.Page(asked, "")])
                : facades.Elsewhere(reading, asked) ?? new SilentHome(words, setAside).Of(reading, asked);
        }

        VillageContent content = VillageContent.Of(reading, words);
        return facades.Said(home)
            ?? facades.Elsewhere(reading, home)
            ?? facades.Locked(home, content.RealWords)
            ?? Undrawn(reading, home, needsBrowser, content, recency)
            ?? Disallowed(reading, home)
            ?? facades.Promised(home, content.RealWords)
            ?? ByContent(reading, home, content, recency);
    }

    // An unrendered shell says nothing; a rendered one that stays empty has lost its back end.
    private SiteState? Undrawn(SiteReading reading, PageReading home, bool needsBrowser, VillageContent content, Recency? recency)
    {
        if (!needsBrowser || recency?.Newest is not null)
        {
            return null;
        }

        if (home.Snapshot.Request.Via != FetchVia.Browser)
        {
            return content.RealWords >= VillageContent.FewWords ? null
                : new SiteState(StateId.PerluPeramban, "Isi situs hanya tampil lewat peramban; teks statisnya kosong.", [home.Quote(home.Html.Title)]);
        }

        string? failure = reading.Pages.Select(page => words.Find(page.Html.MainText, "gagal-muat")).FirstOrDefault(phrase => phrase is not null)
            ?? (content.RealWords < VillageContent.FewWords ? words.Find(home.Html.VisibleText, "memuat") : null);
        bool blank = content.RealWords < VillageContent.FewWords / 3;
        return (failure is not null && content.RealWords < VillageContent.FewWords) || blank
            ? new SiteState(StateId.Rusak, failure is null ? "Halaman sudah digambar peramban tetapi isinya tetap kosong." : $"Halaman tampil tanpa isi: “{failure}”.", [home.Quote(failure ?? home.Html.Title)])
            : null;
    }

    // Only the home page was asked for: what else the site holds is not known.
    private static SiteState? Disallowed(SiteReading reading, PageReading home)
    {
        ImmutableArray<PageSnapshot> others = [.. reading.Snapshot.Pages.Where(page => page.Request.Purpose == FetchPurpose.Page)];
        if (others.IsEmpty || others.Any(page => page.Status != FetchStatus.Disallowed))
        {
            return null;
        }

        PageSnapshot? robots = reading.Snapshot.Pages.FirstOrDefault(page => page.Request.Purpose == FetchPurpose.Robots);
        string why = robots is { Status: FetchStatus.Ok, HttpCode: 200 } ? "Berkas robots.txt meminta agar halaman selain beranda tidak dibaca." : "Berkas robots.txt tidak dapat dibaca, sehingga hanya beranda yang dibuka.";
        return new SiteState(StateId.Terhalang, why, [robots is null ? home.Quote("robots.txt") : EvidenceFrom.Page(robots, robots.HttpCode is { } code ? $"HTTP {code}" : "")]);
    }

    private SiteState ByContent(SiteReading reading, PageReading home, VillageContent content, Recency? recency)
    {
        var ages = new RecencyStates(words);
        if (recency?.Newest is { } newest)
        {
            return ages.IsLaunchOnly(recency, reading.Context.AsOf, reading.Context.Limits)
                ? new SiteState(StateId.BelumPernahDiisi, $"Hanya ada artikel bawaan sistem; tidak ada unggahan sesudah {newest.When}.", [newest.Evidence])
                : RecencyStates.Of(reading, newest);
        }

        if (content.Sample is { } sample && (content.SampleWords * 2 >= content.RealWords || content.RealWords < VillageContent.FewWords))
        {
            return new SiteState(StateId.Template, $"Situs berisi contoh bawaan templat: “{sample.Quote}”.", [sample]);
        }

        if (VillageContent.OtherVillage(reading) is { } other)
        {
            return new SiteState(StateId.Template, $"Isi situs memperkenalkan Desa {other.Name}, bukan {reading.Context.Entity.FullName}.", [other.Evidence]);
        }

        if (content.RealWords >= VillageContent.FewWords)
        {
            return Undated(home, recency?.Watch, reading.Context);
        }

        if (reading.Pages.FirstOrDefault(page => page.Snapshot.Request.Via != FetchVia.Browser && shells.IsFrame(page.Html)) is { } frame)
        {
            return new SiteState(StateId.PerluPeramban, "Bagian utama situs baru diisi skrip; tanpa peramban isinya tidak terbaca.", [frame.Quote(frame.Html.Title)]);
        }

        string seen = content.Empty is { } empty ? $"Halaman situs kosong: “{empty.Quote}”." : "Situs berdiri, tetapi belum berisi unggahan apa pun.";
        return new SiteState(StateId.BelumPernahDiisi, seen, [content.Empty ?? home.Quote(home.Html.Title)]);
    }

    // Nothing tells a day: the site is judged by whether it ever changed under our eyes.
    private static SiteState Undated(PageReading home, SiteWatch? watch, ReadingContext context)
    {
        const string Profile = "Situs berisi profil desa, tetapi tidak satu pun unggahan bertanggal";
        if (watch is null)
        {
            return new SiteState(StateId.ProfilStatis, $"{Profile}.", [home.Quote(home.Html.Title)]);
        }

        int quiet = context.AsOf.DayNumber - watch.QuietSince.DayNumber;
        string seen = $"{IndonesianForm.Count(watch.Readings)} kali dibaca lengkap sejak {IndonesianForm.Date(watch.Since)}, dan isinya tidak berubah sejak {IndonesianForm.Date(watch.QuietSince)}";
        return watch.Readings >= SiteWatch.Enough && quiet > context.Limits.TerancamMangkrak
            ? new SiteState(StateId.Mangkrak, $"{Profile}; {seen} ({IndonesianForm.Count(quiet)} hari).", [home.Quote(home.Html.Title)])
            : new SiteState(StateId.ProfilStatis, $"{Profile}; {seen}.", [home.Quote(home.Html.Title)]);
    }
}

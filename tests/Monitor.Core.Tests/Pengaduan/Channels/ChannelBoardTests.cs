using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Tests.Criteria;

namespace Monitor.Core.Tests.Pengaduan.Channels;

public sealed class ChannelBoardTests
{
    private const string Facebook = "https://www.facebook.com/dinascontoh";
    private const string Video = "https://www.youtube.com/@dinascontoh";
    private const string Portal = "https://lapor.contoh.test/";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Gap = TimeSpan.FromHours(24);
    private static readonly Entity Office = new(new EntityCode("99.01/dinas"), EntityKind.Opd, "Dinas Contoh", null, []);
    private static readonly Entity Other = new(new EntityCode("99.01/badan"), EntityKind.Opd, "Badan Contoh", null, []);

    [Fact]
    public void Nothing_is_known_of_a_channel_nobody_looked_at() => Assert.Equal((ChannelState.NotTested, "belum diuji"), Of(Video));

    [Fact]
    public void What_was_not_found_once_is_not_dead() =>
        Assert.Equal((ChannelState.MissingOnce, "sekali tidak ditemukan: tidak ada"), Of(Video, Look(Video, -1, ChannelSight.NotFound)));

    [Fact]
    public void Twice_within_a_day_is_once() =>
        Assert.Equal(ChannelState.MissingOnce, Of(Video, Look(Video, -30, ChannelSight.NotFound), Look(Video, -10, ChannelSight.NotFound)).State);

    [Fact]
    public void Twice_a_day_apart_is_dead() =>
        Assert.Equal((ChannelState.Dead, "tidak ada, dua kali"), Of(Video, Look(Video, -30, ChannelSight.NotFound), Look(Video, -6, ChannelSight.NotFound)));

    [Fact]
    public void A_wall_between_proves_nothing_and_life_between_begins_anew()
    {
        ChannelLook[] around = [Look(Video, -60, ChannelSight.NotFound), Look(Video, -6, ChannelSight.NotFound)];

        Assert.Equal(ChannelState.Dead, Of(Video, [.. around, Look(Video, -30, ChannelSight.Wall)]).State);
        Assert.Equal(ChannelState.MissingOnce, Of(Video, [.. around, Look(Video, -30, ChannelSight.Alive)]).State);
    }

    [Fact]
    public void One_wall_is_unverifiable_and_a_wall_that_stays_is_for_a_person()
    {
        Assert.Equal(ChannelState.Unverifiable, Of(Video, Look(Video, -2, ChannelSight.Wall)).State);
        Assert.Equal(ChannelState.NeedsPerson, Of(Video, Look(Video, -40, ChannelSight.Wall), Look(Video, -2, ChannelSight.Wall)).State);
    }

    [Fact]
    public void A_look_of_three_months_ago_says_nothing_of_today() => Assert.Equal(ChannelState.NotTested, Of(Video, Look(Video, -24 * 91, ChannelSight.Alive)).State);

    [Fact]
    public void An_account_nobody_but_a_person_can_see_waits_for_one()
    {
        (ChannelState state, string reason) = Of(Facebook);

        Assert.Equal(ChannelState.NeedsPerson, state);
        Assert.Contains("Facebook", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_of_a_person_holds_ninety_days_and_for_that_value_only()
    {
        Assert.Equal(ChannelState.Alive, Said(ChannelRuling.Alive, 89, Facebook).State);
        Assert.Equal(ChannelState.NeedsPerson, Said(ChannelRuling.Alive, 90, Facebook).State);
        Assert.Equal(ChannelState.Dead, Said(ChannelRuling.Dead, 1, Facebook).State);
        Assert.Equal(ChannelState.Foreign, Said(ChannelRuling.Foreign, 1, Facebook).State);
        Assert.Equal(ChannelState.Unverifiable, Said(ChannelRuling.Unclear, 1, Facebook).State);
        Assert.Equal(ChannelState.NeedsPerson, Said(ChannelRuling.Alive, 1, Facebook + "baru").State);
    }

    [Fact]
    public void A_later_proof_stands_above_what_a_person_saw_before_unless_it_is_somebody_elses()
    {
        ChannelVerdict Word(ChannelRuling ruling) => new(Office.Code, ChannelKeys.Of(ChannelKind.Social, Video), ruling, "dewi", Now.AddDays(-3), "dilihat");

        Assert.Equal(ChannelState.Alive, One(Make([(Office, Shown(Video))], [Look(Video, -2, ChannelSight.Alive)], [Word(ChannelRuling.Dead)])).State);
        Assert.Equal(ChannelState.Dead, One(Make([(Office, Shown(Video))], [Look(Video, -200, ChannelSight.Alive)], [Word(ChannelRuling.Dead)])).State);
        Assert.Equal(ChannelState.Foreign, One(Make([(Office, Shown(Video))], [Look(Video, -2, ChannelSight.Alive)], [Word(ChannelRuling.Foreign)])).State);
    }

    [Fact]
    public void The_same_account_on_two_sites_is_for_a_person_and_a_shared_portal_is_not()
    {
        ChannelBoard board = Make([(Office, Shown(Video, Portal)), (Other, Shown(Video, Portal))], [Look(Video, -2, ChannelSight.Alive), Look(Portal, -2, ChannelSight.Alive, ChannelKind.Portal)], []);

        Assert.Equal((ChannelState.NeedsPerson, "diterbitkan juga oleh Badan Contoh"), (board.Of(Office.Code)[0].State, board.Of(Office.Code)[0].Reason));
        Assert.All([Office, Other], office => Assert.Equal(ChannelState.Alive, board.Of(office.Code)[1].State));
    }

    [Fact]
    public void A_village_answers_for_its_own_accounts_unless_it_is_drawn()
    {
        Entity[] villages = [.. Enumerable.Range(1, 400).Select(number => new Entity(new EntityCode($"99.01.{number % 26:00}.2{number:000}"), EntityKind.Desa, "Contoh " + number, null, []))];
        ChannelBoard board = Make([.. villages.Select(village => (village, Shown("https://www.facebook.com/desa" + village.Code.Value)))], [], []);
        Entity[] drawn = [.. villages.Where(village => board.Of(village.Code)[0].State == ChannelState.NeedsPerson)];

        Assert.InRange(drawn.Length, 8, 32);
        Assert.Equal(drawn.Select(village => village.Code), villages.Where(village => VillageSample.Holds(village.Code, new DateOnly(2026, 12, 31))).Select(village => village.Code));
        Assert.NotEqual(drawn.Select(village => village.Code), villages.Where(village => VillageSample.Holds(village.Code, new DateOnly(2027, 1, 1))).Select(village => village.Code));
        Assert.All(villages.Except(drawn), village => Assert.StartsWith("dinyatakan sendiri", board.Of(village.Code)[0].Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void The_register_is_held_beside_what_is_published()
    {
        Entity office = Office with
        {
            Contacts =
            [
                new(ContactKind.Phone, "+62272321046"), new(ContactKind.Whatsapp, "+6289312345678"), new(ContactKind.Email, "lama@dinas.contoh.id"),
                new(ContactKind.Social, "https://facebook.com/DinasContoh/"), new(ContactKind.Social, "https://www.instagram.com/dinas/"), new(ContactKind.Hours, "08.00"),
            ],
        };
        ContactChannels shown = Sample.NoChannels with
        {
            Phones = [Sample.Channel("+62272321046")],
            Whatsapp = [Sample.Channel("https://wa.me/6289312345678")],
            Emails = [Sample.Channel("humas@dinas.contoh.id")],
            Social = [Sample.Channel(Facebook), Sample.Channel("https://x.com/dinas")],
        };

        ImmutableArray<PublishedChannel> channels = PublishedChannels.Of(office, shown);

        Assert.Equal(
            [RegisterMatch.Same, RegisterMatch.Same, RegisterMatch.Differs, RegisterMatch.Same, RegisterMatch.NotRegistered, RegisterMatch.OnlyRegistered, RegisterMatch.OnlyRegistered],
            channels.Select(channel => channel.Register).ToArray());
        Assert.All(PublishedChannels.Of(office with { Contacts = [] }, shown), channel => Assert.Equal(RegisterMatch.NotCompared, channel.Register));
        Assert.Equal(["lama@dinas.contoh.id", "https://www.instagram.com/dinas/"], channels.Where(channel => channel.Seen is null).Select(channel => channel.Value).ToArray());
    }

    [Fact]
    public void What_a_template_left_on_the_page_is_shown_as_no_channel()
    {
        ContactChannels shown = Sample.NoChannels with
        {
            Refused =
            [
                new("https://facebook.com/", "halaman depan Facebook, bukan akun", Sample.Site), new("https://wa.me/0812", "tautan WhatsApp tanpa nomor yang sah", Sample.Site),
                new("https://api.whatsapp.com/send?text=x", "tombol bagikan", Sample.Site), new("+6281•••••78", "milik penjual", Sample.Site), new("https://facebook.com/", "halaman depan Facebook, bukan akun", Sample.Site),
            ],
        };

        ChannelBoard board = Make([(Office, shown)], [], []);

        Assert.Equal(
            [(ChannelState.NotAChannel, "halaman depan Facebook, bukan akun"), (ChannelState.NotAChannel, "tautan WhatsApp tanpa nomor yang sah")],
            board.Of(Office.Code).Select(one => (one.State, one.Reason)).ToArray());
    }

    [Fact]
    public void Questions_are_dealt_out_by_the_day_oldest_and_heaviest_first()
    {
        Entity[] offices = [.. Enumerable.Range(1, 15).Select(number => new Entity(new EntityCode($"99.01/kantor-{number:00}"), EntityKind.Opd, "Kantor " + number, null, []))];
        string Page(int number) => "https://www.facebook.com/kantor" + number;
        ChannelVerdict Word(int number, int daysAgo) => new(offices[number - 1].Code, ChannelKeys.Of(ChannelKind.Social, Page(number)), ChannelRuling.Alive, "dewi", Now.AddDays(-daysAgo), "dilihat");
        ChannelBoard board = Make(
            [.. offices.Select((office, index) => (office, index == 4 ? Shown(Page(5), "https://www.instagram.com/kantor5/") : Shown(Page(index + 1))))],
            [],
            [Word(1, 0), Word(2, 0), Word(3, 95), Word(4, 200)]);

        var ration = ChannelRation.Of(board, 10, Now.AddHours(-3));

        // Two were answered today; of fourteen that wait, eight are handed out.
        Assert.Equal((8, 6, 2), (ration.Offered.Length, ration.Waiting, ration.Answered));
        Assert.Equal(offices.Skip(5).Take(8).Select(office => office.Code), ration.Offered.Select(question => question.Entity.Code));
        ChannelQuestion[] all = [.. ChannelRation.Of(board, 100, Now.AddHours(-3)).Offered];
        Assert.Equal([offices[4].Code, offices[4].Code, offices[3].Code, offices[2].Code], all.TakeLast(4).Select(question => question.Entity.Code));
        Assert.Empty(ChannelRation.Of(board, 2, Now.AddHours(-3)).Offered);
    }

    private static (ChannelState State, string Reason) Of(string value, params ChannelLook[] looks)
    {
        ChannelStanding one = One(Make([(Office, Shown(value))], looks, []));
        return (one.State, one.Reason);
    }

    private static ChannelStanding Said(ChannelRuling ruling, int daysAgo, string now) => One(Make(
        [(Office, Shown(now))], [], [new ChannelVerdict(Office.Code, ChannelKeys.Of(ChannelKind.Social, Facebook), ruling, "dewi", Now.AddDays(-daysAgo), "dilihat")]));

    private static ChannelStanding One(ChannelBoard board) => Assert.Single(board.Of(Office.Code));

    private static ChannelBoard Make((Entity Entity, ContactChannels Shown)[] sites, IEnumerable<ChannelLook> looks, IEnumerable<ChannelVerdict> verdicts) => ChannelBoard.Make(
        sites.Select(site => site.Entity), sites.ToDictionary(site => site.Entity.Code, site => site.Shown), looks, verdicts, new ChannelRules(Now, Gap));

    private static ContactChannels Shown(params string[] values) => Sample.NoChannels with
    {
        Social = [.. values.Where(value => value != Portal).Select(Sample.Channel)],
        Lapor = values.Contains(Portal) ? Sample.Channel(Portal) : null,
    };

    private static ChannelLook Look(string value, int hours, ChannelSight sight, ChannelKind kind = ChannelKind.Social) =>
        new(ChannelKeys.Of(kind, value), Now.AddHours(hours), new Uri(value), FetchStatus.Ok, 200, sight, "tidak ada", null, null, null);
}

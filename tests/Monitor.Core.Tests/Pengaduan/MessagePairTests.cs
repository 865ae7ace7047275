using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Messages;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;
using static Monitor.Core.Tests.Pengaduan.TestCase;

namespace Monitor.Core.Tests.Pengaduan;

public sealed class MessagePairTests
{
    private static Message In(string hour) => new(MessageKind.Inbound, At($"2026-06-02 {hour}"));

    private static Message Out(string hour) => new(MessageKind.Reply, At($"2026-06-02 {hour}"));

    private static Message Auto(string hour) => new(MessageKind.AutoReply, At($"2026-06-02 {hour}"));

    private static MessagePair[] Pairs(params Message[] messages) => [.. messages.Aggregate(ImmutableArray<MessagePair>.Empty, MessagePair.With)];

    private static MessagePair Pair(string inbound, string? reply = null, string? auto = null) =>
        new(At($"2026-06-02 {inbound}"), reply is null ? null : At($"2026-06-02 {reply}"), auto is null ? null : At($"2026-06-02 {auto}"));

    [Fact]
    public void Several_messages_before_the_answer_are_one_wait_from_the_first() =>
        Assert.Equal([Pair("08:00", "10:00")], Pairs(In("08:00"), In("08:30"), In("09:59"), Out("10:00"), Out("10:05")));

    [Fact]
    public void A_machine_is_no_person() =>
        Assert.Equal([Pair("08:00", "10:00", "08:00")], Pairs(In("08:00"), Auto("08:00"), Auto("09:00"), Out("10:00")));

    [Fact]
    public void Writing_again_after_the_answer_is_a_new_wait() =>
        Assert.Equal([Pair("08:00", "10:00"), Pair("11:00", auto: "11:01")], Pairs(In("08:00"), Out("10:00"), In("11:00"), Auto("11:01")));

    [Fact]
    public void An_answer_to_nobody_is_none() => Assert.Empty(Pairs(Out("07:00"), Auto("07:01")));

    [Fact]
    public void The_same_messages_again_change_nothing()
    {
        Message[] talk = [In("08:00"), Auto("08:01"), In("08:30"), Out("10:00"), In("11:00"), In("11:30"), Out("12:00")];
        Assert.Equal(Pairs(talk), Pairs([.. talk, .. talk]));
    }

    [Fact]
    public void A_message_that_comes_late_finds_its_place()
    {
        Assert.Equal([Pair("08:00", "10:00")], Pairs(In("09:00"), Out("10:00"), In("08:00")));
        Assert.Equal([Pair("08:00", "10:00")], Pairs(In("08:00"), Out("11:00"), Out("10:00")));
        Assert.Equal([Pair("08:00", "10:00"), Pair("11:00")], Pairs(In("08:00"), Out("10:00"), In("12:00"), In("11:00")));
    }

    [Fact]
    public void A_pair_lives_thirty_days() => Assert.Equal(At("2026-07-02 08:00"), Pair("08:00").PurgeAfter);

    [Fact]
    public void Open_waits_count_and_few_have_no_median()
    {
        DateTimeOffset asOf = At("2026-06-02 18:00");
        ChannelPair[] pairs =
        [
            .. new[] { Pair("08:00", "09:00"), Pair("08:00", "10:00"), Pair("08:00"), Pair("08:00", auto: "08:01"), Pair("08:00") }.Select(pair => new ChannelPair(Dinkes, ComplaintDoor.Whatsapp, pair)),
            new ChannelPair(Dpu, ComplaintDoor.Whatsapp, Pair("08:00", "09:00")), new ChannelPair(Dpu, ComplaintDoor.Whatsapp, Pair("19:00")),
        ];

        ImmutableArray<ChannelAnswers> answers = ChannelAnswers.Of(pairs, asOf);

        Assert.Equal([(Dinkes, 5, 2, 1), (Dpu, 1, 1, 0)], answers.Select(one => (one.Agency, one.Count, one.Answered, one.OnlyAutomatic)));
        Assert.Equal((10, false), (answers[0].Hours.MedianHigh!.Value, answers[0].Hours.MedianHigh!.IsReached));
    }
}

using System.ComponentModel.DataAnnotations;

namespace Monitor.App.Options;

/// <summary>How the channels that offices publish are looked at.</summary>
public sealed record ChannelOptions
{
    /// <summary>Five-field cron of looking, in the office's zone; after the night's inspection.</summary>
    [Required]
    public string Schedule { get; init; } = "30 5 * * *";

    /// <summary>Channels that are asked for in one run at most.</summary>
    [Range(1, 2000)]
    public int Most { get; init; } = 300;

    /// <summary>Minutes after which a run begins with no other channel.</summary>
    [Range(1, 600)]
    public int Minutes { get; init; } = 60;

    /// <summary>Questions about channels that persons are handed in a day.</summary>
    [Range(0, 200)]
    public int QuestionsPerDay { get; init; } = 10;

    /// <summary>Questions of all kinds that may lie before persons together before channels have to wait; suspicions never wait.</summary>
    [Range(1, 1000)]
    public int Ration { get; init; } = 20;

    /// <summary>Whether the list of uploads YouTube publishes for feed readers is read although its robots.txt asks robots not to; a decision of the office.</summary>
    public bool ReadsFeeds { get; init; }
}

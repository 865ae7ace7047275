namespace Monitor.Core.Pengaduan;

/// <summary>Where a complaint stands, whatever words its source uses for it.</summary>
public enum CaseState
{
    Unknown = 0,

    /// <summary>Came in; nobody has looked at it yet.</summary>
    Received,

    /// <summary>The kabupaten's admin found it valid.</summary>
    Verified,

    /// <summary>Sent to an agency.</summary>
    Dispatched,

    /// <summary>The agency gave its first substantive answer.</summary>
    FirstResponse,

    /// <summary>The agency is at work, or the reporter replied and the ball is with the agency again.</summary>
    InProgress,

    /// <summary>The agency gave its final answer; nobody has closed the case yet.</summary>
    Answered,

    Closed,

    /// <summary>Put off ("Tunda"). The clock keeps running: the reporter still waits.</summary>
    Postponed,

    /// <summary>The reporter was asked to complete the report. Pauses a clock whose rule says so.</summary>
    AwaitingReporter,

    Rejected,

    /// <summary>Archived is not answered: outside the share on time, but counted and shown.</summary>
    Archived,

    /// <summary>Taken up again after an end.</summary>
    Reopened,

    /// <summary>No longer in an export that covers it; most often sent to an instance outside the kabupaten. Never taken for solved.</summary>
    LeftScope,
}

/// <summary>Who closed a case.</summary>
public enum CloseCause
{
    Unknown = 0,
    ByAdmin,
    ByReporter,

    /// <summary>Closed by time: answered, and no reply for ten working days. Not a sign of satisfaction.</summary>
    BySystem,
}

/// <summary>Why a case was rejected.</summary>
public enum RejectReason
{
    None = 0,
    NotCompetent,
    Invalid,
    Spam,
    Duplicate,
}

/// <summary>What kind of report it is; each has a deadline of its own.</summary>
public enum Classification
{
    Unknown = 0,
    Pengaduan,
    PermintaanInformasi,
    Aspirasi,

    /// <summary>A class of the source without a deadline of its own, such as whistle-blowing.</summary>
    Other,
}

/// <summary>What the reporter asked for. A Rahasia case is counted and never shown.</summary>
public enum Confidentiality
{
    Unknown = 0,
    Biasa,
    Anonim,
    Rahasia,
}

/// <summary>By which door a complaint came in.</summary>
public enum ComplaintDoor
{
    Unknown = 0,
    Web,
    App,
    Whatsapp,
    Sms,
    Phone,
    Email,
    Facebook,
    Instagram,
    X,
    Youtube,
    Tiktok,
    Counter,
    Letter,
    LeaderVisit,
    Musrenbang,
    Other,
}

/// <summary>What states mean.</summary>
public static class CaseStates
{
    /// <summary>Nothing more is expected of anybody unless the case is reopened.</summary>
    public static bool IsFinished(this CaseState state) => state is CaseState.Closed or CaseState.Rejected or CaseState.Archived or CaseState.LeftScope;

    /// <summary>Ended without an answer: the clock stops, and the case leaves the share on time unless it was late already.</summary>
    public static bool IsWithdrawal(this CaseState state) => state is CaseState.Rejected or CaseState.Archived or CaseState.LeftScope;

    /// <summary>The report itself is done: the final answer was given, or the case was closed.</summary>
    public static bool IsResolution(this CaseState state) => state is CaseState.Answered or CaseState.Closed;
}

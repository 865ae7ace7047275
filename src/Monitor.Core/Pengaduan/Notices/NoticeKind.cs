namespace Monitor.Core.Pengaduan.Notices;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    Unknown = 0,

    /// <summary>A case came to the office.</summary>
    NewCase,

    /// <summary>The end of a limit is near.</summary>
    DueSoon,

    /// <summary>A limit has passed for sure, without an answer.</summary>
    Overdue,

    /// <summary>Late for so long that those above the office may be told. Prepared by the system, sent by a person only.</summary>
    Escalation,

    /// <summary>Once a week: what is open, what is near its limit, what is beyond it.</summary>
    Digest,
}

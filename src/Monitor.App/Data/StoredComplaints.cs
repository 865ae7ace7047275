using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Data;

/// <summary>What an import may change of a complaint, as it was before.</summary>
internal sealed record ComplaintBefore(
    DateTimeOffset SubmittedAfter, DateTimeOffset SubmittedBy, Classification Classification, string? Category, ComplaintDoor Door, Confidentiality Confidentiality, string? Area, int? Rating, string? Sights)
{
    public static ComplaintBefore Of(ComplaintRow row) =>
        new(row.SubmittedAfter, row.SubmittedBy, row.Classification, row.Category, row.Door, row.Confidentiality, row.Area, row.Rating, row.Sights);
}

/// <summary>Turns complaints and events into rows and back.</summary>
internal static class StoredComplaints
{
    /// <summary>The complaint without its events and without what other sources call it.</summary>
    public static Complaint ComplaintOf(ComplaintRow row) =>
        new(new ComplaintKey(row.Source, row.Reference), new EventTime(row.SubmittedAfter, row.SubmittedBy), row.Classification, [])
        {
            Registered = row.RegisteredBy is { } by ? new EventTime(row.RegisteredAfter, by) : null,
            Category = row.Category,
            Door = row.Door,
            Confidentiality = row.Confidentiality,
            Area = row.Area is { } area ? WilayahCode.Parse(area) : null,
            Rating = row.Rating,
            Supervision = row is { IsSupervisory: { } is60, SupervisedBy: { } role, SupervisedOn: { } day } ? new Supervision(is60, role, day) : null,
        };

    public static ComplaintRow RowOf(Complaint complaint) => new()
    {
        Source = complaint.Key.Source,
        Reference = complaint.Key.Reference,
        SubmittedAfter = complaint.Submitted.After ?? complaint.Submitted.By,
        SubmittedBy = complaint.Submitted.By,
        RegisteredAfter = complaint.Registered?.After,
        RegisteredBy = complaint.Registered?.By,
        Classification = complaint.Classification,
        Category = complaint.Category,
        Door = complaint.Door,
        Confidentiality = complaint.Confidentiality,
        Area = complaint.Area?.Value,
        Rating = complaint.Rating,
        IsSupervisory = complaint.Supervision?.IsSupervisory,
        SupervisedBy = complaint.Supervision?.SetBy,
        SupervisedOn = complaint.Supervision?.SetOn,
    };

    public static CaseEvent EventOf(ComplaintEventRow row) =>
        new(row.EventId, row.State, new EventTime(row.AtAfter, row.AtBy), row.Agency is { } agency ? new EntityCode(agency) : null)
        {
            Cause = row.Cause,
            Rejection = row.Rejection,
            IsAutomatic = row.IsAutomatic,
        };

    public static ComplaintEventRow RowOf(ComplaintKey key, CaseEvent one, DateTimeOffset receivedAt, string actor) => new()
    {
        Source = key.Source,
        Reference = key.Reference,
        EventId = one.Id,
        State = one.State,
        AtAfter = one.At.After,
        AtBy = one.At.By,
        Agency = one.Agency?.Value,
        Cause = one.Cause,
        Rejection = one.Rejection,
        IsAutomatic = one.IsAutomatic,
        ReceivedAt = receivedAt,
        Actor = actor,
    };
}

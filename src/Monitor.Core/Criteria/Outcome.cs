namespace Monitor.Core.Criteria;

/// <summary>What a criterion found. The harmless zero is "not measured": no zero without evidence.</summary>
public enum Outcome
{
    Unmeasured = 0,
    NotApplicable,
    Unmet,
    Partial,
    Met,
}

namespace Monitor.Gather.Http;

/// <summary>What was read could not be kept: a full disk, a lost mount. Our own fault, so it ends the visit and never becomes a result of the site's.</summary>
public sealed class BodyNotKeptException(IOException failure) : Exception("What was read cannot be kept: " + failure.Message, failure);

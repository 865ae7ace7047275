namespace Monitor.Gather.Http;

/// <summary>What all sites of a run share on their way out.</summary>
internal sealed record Wire(GatherSettings Settings, GuardedTransport Transport, Resolver Resolver, Pace Pace, IBodySink Bodies, TimeProvider Time)
{
    /// <exception cref="BodyNotKeptException">There is no room for it.</exception>
    public async ValueTask<string> KeepAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            return await Bodies.PutAsync(body, cancellationToken);
        }
        catch (IOException failure)
        {
            throw new BodyNotKeptException(failure);
        }
    }
}

using System.Text;

namespace Monitor.Peraga.Builds;

/// <summary>Text put together piece by piece. Takes finished strings, so that interpolated pieces need no format provider each.</summary>
internal sealed class Markup(string start)
{
    private readonly StringBuilder text = new(start, 8192);

    public Markup()
        : this("")
    {
    }

    public Markup Append(string piece)
    {
        text.Append(piece);
        return this;
    }

    public override string ToString() => text.ToString();
}

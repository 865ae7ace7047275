namespace Monitor.App.Reports;

/// <summary>Draws QR codes. Implemented at the edge where the drawing library is.</summary>
public interface IQrDrawer
{
    /// <summary>An svg element with viewBox, role and title, its quiet zone included; no style attribute, the same bytes for the same text.</summary>
    string Svg(string text, string title);
}

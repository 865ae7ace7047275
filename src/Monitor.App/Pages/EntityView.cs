using Monitor.App.Reports.Rows;

namespace Monitor.App.Pages;

/// <summary>One entity with what its partial pages need.</summary>
public sealed record EntityView(EntityRow Row, BoardView View);

namespace Monitor.App.Data;

/// <summary>Marks rows that are written once: the database context refuses to change or delete them.</summary>
public interface IAppendOnly;

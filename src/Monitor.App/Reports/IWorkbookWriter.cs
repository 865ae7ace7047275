namespace Monitor.App.Reports;

/// <summary>Writes a workbook as an .xlsx file.</summary>
public interface IWorkbookWriter
{
    /// <summary>Writes to the stream, which stays open.</summary>
    void Write(WorkbookSpec workbook, Stream target);
}

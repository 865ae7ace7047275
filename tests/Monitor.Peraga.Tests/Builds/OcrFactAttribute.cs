using System.Diagnostics;

namespace Monitor.Peraga.Tests.Builds;

/// <summary>Runs only where tesseract and its Indonesian are installed.</summary>
internal sealed class OcrFactAttribute : FactAttribute
{
    private const string Program = "/usr/bin/tesseract";

    public OcrFactAttribute()
    {
        bool hasLanguage = Directory.Exists("/usr/share/tesseract-ocr") && Directory.EnumerateFiles("/usr/share/tesseract-ocr", "ind.traineddata", SearchOption.AllDirectories).Any();
        if (!File.Exists(Program) || !hasLanguage)
        {
            Skip = "Not installed: tesseract-ocr, tesseract-ocr-ind.";
        }
    }

    public static string Read(byte[] picture)
    {
        string path = Path.Combine(Path.GetTempPath(), "monitor-uji-" + Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, picture);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(Program, [path, "stdout", "-l", "ind"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            string text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        finally
        {
            File.Delete(path);
        }
    }
}

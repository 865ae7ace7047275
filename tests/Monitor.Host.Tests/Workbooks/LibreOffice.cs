using System.Collections.Immutable;
using System.Diagnostics;

namespace Monitor.Host.Tests.Workbooks;

/// <summary>LibreOffice as a second reader of what was written.</summary>
internal static class LibreOffice
{
    /// <summary>The lines that are not empty of one sheet, 1 the first, as CSV.</summary>
    public static ImmutableArray<string> Rows(Stream workbook, int sheet = 1)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-libreoffice-");
        try
        {
            string path = Path.Combine(folder.FullName, "buku.xlsx");
            using (FileStream file = File.Create(path))
            {
                workbook.Position = 0;
                workbook.CopyTo(file);
            }

            Convert(folder, "--convert-to", $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}", "--outdir", folder.FullName, path);
            string csv = Assert.Single(Directory.GetFiles(folder.FullName, "*.csv"));
            return [.. File.ReadLines(csv).Where(line => line.Length > 0)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A workbook that LibreOffice makes of separated text, dates recognised.</summary>
    public static byte[] Workbook(string text)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-libreoffice-");
        try
        {
            string path = Path.Combine(folder.FullName, "teks.csv");
            File.WriteAllText(path, text);
            Convert(folder, "--infilter=CSV:59,34,76,1,,0,false,true", "--convert-to", "xlsx", "--outdir", folder.FullName, path);
            return File.ReadAllBytes(Path.Combine(folder.FullName, "teks.xlsx"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Convert(DirectoryInfo folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments.Prepend("-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profil")).Prepend("--headless"))
        {
            start.ArgumentList.Add(argument);
        }

        using Process office = Process.Start(start)!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)), "LibreOffice did not finish.");
        Assert.Equal(0, office.ExitCode);
    }
}

/// <summary>A test that needs LibreOffice; skipped by name where it is not installed.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            Skip = "LibreOffice is not installed.";
        }
    }
}

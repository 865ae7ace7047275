using Monitor.App.Data;

namespace Monitor.App.Pages.Assessments;

/// <summary>The steps of an assessment in words.</summary>
public static class StepWords
{
    /// <summary>Where an assessment stands after its last step; null is a draft nobody touched.</summary>
    public static string Standing(AssessmentStep? last) => last switch
    {
        AssessmentStep.Submitted => "Draf, diajukan",
        AssessmentStep.Returned => "Draf, dikembalikan",
        AssessmentStep.Approved => "Disetujui",
        AssessmentStep.Final => "Final",
        _ => "Draf",
    };

    public static string Of(AssessmentStep step) => step switch
    {
        AssessmentStep.Submitted => "Diajukan",
        AssessmentStep.Returned => "Dikembalikan",
        AssessmentStep.Approved => "Disetujui",
        _ => "Dijadikan final",
    };

    /// <summary>What the button of a step says.</summary>
    public static string Button(AssessmentStep step) => step switch
    {
        AssessmentStep.Submitted => "Ajukan untuk disetujui",
        AssessmentStep.Returned => "Kembalikan",
        AssessmentStep.Approved => "Setujui sebagai orang kedua",
        _ => "Jadikan final",
    };

    /// <summary>The page of an assessment; its number is a day and an ordinal, parted by a slash.</summary>
    public static string Path(string number) => "/penilaian/" + number;

    /// <summary>The letter an assessment gives to an entity.</summary>
    /// <param name="slug">The last part of the entity's code.</param>
    public static string Letter(string number, string slug) => $"{Path(number)}/surat/{Uri.EscapeDataString(slug)}";
}

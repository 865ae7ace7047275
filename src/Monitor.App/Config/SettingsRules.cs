using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Monitor.App.Config;

/// <summary>Holds the values of a section against the rules beside its properties; the library's own sentences are English.</summary>
internal static class SettingsRules
{
    /// <summary>The first value that breaks a rule; null when none does.</summary>
    public static (string Key, string Message)? FaultOf(object section)
    {
        foreach (PropertyInfo property in section.GetType().GetProperties())
        {
            object? value = property.GetValue(section);
            if (property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(value)) is { } broken)
            {
                return (property.Name, Sentence(broken));
            }

            if (value is IEnumerable<IValidatableObject> entries && entries.Select(FaultOf).Select((fault, at) => (fault, at)).FirstOrDefault(one => one.fault is not null) is ({ } inside, var at))
            {
                return (property.Name, string.Create(CultureInfo.InvariantCulture, $"entri ke-{at + 1}, {inside.Key}: {inside.Message}"));
            }
        }

        return section is IValidatableObject own && own.Validate(new ValidationContext(section)).FirstOrDefault() is { } fault
            ? (fault.MemberNames.First(), fault.ErrorMessage ?? "")
            : null;
    }

    private static string Sentence(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "belum diisi.",
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"harus dari {range.Minimum} sampai {range.Maximum}."),
        MinLengthAttribute text => string.Create(CultureInfo.InvariantCulture, $"sedikitnya {text.Length} huruf."),
        _ => "nilainya tidak dapat dipakai.",
    };
}

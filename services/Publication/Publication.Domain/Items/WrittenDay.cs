using System.Globalization;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A day as pages write it.</summary>
public static class WrittenDay
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy年M月d日"];

    /// <returns>Null for what is no day in one of the forms of the standard or of a document.</returns>
    public static DateOnly? Read(string text) =>
        DateTime.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year > 1 ? DateOnly.FromDateTime(moment) : null;
}

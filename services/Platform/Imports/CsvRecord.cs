using System.Buffers;
using System.Globalization;

namespace GovPortal.Platform.Imports;

/// <summary>A record as RFC 4180 has it, such that <see cref="CsvFile"/> reads every cell as it was: nothing is added or taken away.</summary>
/// <remarks>A spreadsheet may calculate a cell that begins with <c>=</c>. Changing the text would guard against that and falsify the record: whoever serves such a file serves it as a download.</remarks>
public static class CsvRecord
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var isPlain = value.AsSpan().IndexOfAny(Quoted) < 0 && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]);
        return isPlain ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

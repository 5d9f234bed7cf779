using System.Globalization;
using System.Text;

namespace GovPortal.Requests.Features.Exports;

/// <summary>One record as RFC 4180 has it.</summary>
internal static class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n\t;");

    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A cell that a spreadsheet would calculate gets a tab before it: the spreadsheet then shows text, and the import, which trims its cells, reads what was there.</summary>
    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = value[0] is '=' or '+' or '-' or '@' ? "\t" + value : value;
        return text.AsSpan().IndexOfAny(Quoted) < 0 ? text : new StringBuilder(text.Length + 2).Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}

using System.Globalization;
using System.Text.Json;
using GovPortal.Kernel;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Reads one cell that somebody else wrote: a number, or null for unknown. Anything else is a fault, never an exception.</summary>
internal static class CellReader
{
    /// <summary>A decimal holds 28 digits; a longer number would be rounded silently.</summary>
    private const int LongestNumber = 28;

    public static Cell Read(JsonElement value, string field, ICollection<Fault> faults) => value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Unknown,
        JsonValueKind.Number => Number(value.GetRawText(), field, faults),
        _ => Wrong(field, faults, "reporting.cell-not-a-number", "A cell is a JSON number, or null when it is unknown."),
    };

    /// <summary>Money travels as a string; a number is accepted too.</summary>
    public static Cell ReadMoney(JsonElement value, string field, ICollection<Fault> faults) =>
        value.ValueKind == JsonValueKind.String ? Number(value.GetString() ?? string.Empty, field, faults) : Read(value, field, faults);

    private static Cell Number(string text, string field, ICollection<Fault> faults)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.Length > LongestNumber || !decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) || WasRoundedAway(text, number))
        {
            return Wrong(field, faults, "reporting.cell-not-readable", "The number has too many digits, or is none.");
        }

        return Math.Abs(number) <= Cell.Limit
            ? Cell.Of(number)
            : Wrong(field, faults, "reporting.cell-out-of-range", $"A cell lies between -{Cell.Limit} and {Cell.Limit}.");
    }

    /// <summary>1e-40 is not zero.</summary>
    private static bool WasRoundedAway(string text, decimal number) =>
        number == 0 && text.TakeWhile(character => character is not ('e' or 'E')).Any(character => character is >= '1' and <= '9');

    private static Cell Wrong(string field, ICollection<Fault> faults, string code, string message)
    {
        faults.Add(new Fault(field, code, message));
        return Cell.Unknown;
    }
}

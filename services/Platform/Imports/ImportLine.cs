using System.Globalization;

namespace GovPortal.Platform.Imports;

/// <summary>One record of an import file. Every reader notes what is wrong with its cell and returns a default, so that one pass finds all faults.</summary>
public sealed class ImportLine(int number, DateOnly today, IReadOnlyDictionary<string, int> ordinals, string[] cells, IReadOnlyList<ImportColumn> columns)
{
    private const int MaxQuoted = 40;
    private const int MaxListed = 40;
    private readonly List<ImportFault> _faults = [];

    /// <summary>The physical line, from 1, on which the record starts.</summary>
    public int Number => number;

    /// <summary>The import day.</summary>
    public DateOnly Today => today;

    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>How much text the line holds, in characters.</summary>
    internal int Size => cells.Sum(c => c.Length);

    /// <summary>Notes a fault that only the import knows, for example between two columns.</summary>
    public void Fault(string column, string code, string message) =>
        _faults.Add(new ImportFault(number, column, code, ImportFault.Storable(message)));

    /// <param name="max">In characters (UTF-16 units).</param>
    public string Text(string name, int max, bool required = true) => Checked(name, Cell(name), max, required);

    /// <summary>A long text as it stands, blanks and line ends around it included: a text that was exported is the same text again.</summary>
    /// <inheritdoc cref="Text"/>
    public string Verbatim(string name, int max) => Checked(name, Raw(name), max, required: true);

    /// <summary>The same where nothing need stand; null for a blank cell.</summary>
    /// <inheritdoc cref="Text"/>
    public string? OptionalVerbatim(string name, int max) => Checked(name, Raw(name), max, required: false) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Whether the file has the column at all: it may then say that there is nothing.</summary>
    public bool Has(string name) => ordinals.ContainsKey(name);

    private string Checked(string name, string cell, int max, bool required)
    {
        if (string.IsNullOrWhiteSpace(cell) && required) Fault(name, "required", "A value is required here.");
        if (cell.Length > max) Fault(name, "too-long", $"At most {max} characters are allowed here.");
        if (cell.AsSpan().IndexOfAny(CsvFile.Undecodable, '\0') >= 0) Fault(name, "invalid-character", "The cell is not UTF-8 text.");
        return cell;
    }

    /// <summary>The text, or null for an empty cell.</summary>
    public string? OptionalText(string name, int max) => Text(name, max, required: false) is { Length: > 0 } text ? text : null;

    /// <param name="mayBeFuture">For the few dates that lie ahead by nature, such as the end of a contract.</param>
    public DateOnly Date(string name, bool mayBeFuture = false) => OptionalDate(name, mayBeFuture) ?? Missing<DateOnly>(name);

    /// <inheritdoc cref="Date"/>
    public DateOnly? OptionalDate(string name, bool mayBeFuture = false)
    {
        var cell = Cell(name);
        if (cell.Length == 0) return null;
        if (!DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date == default)
            return Bad<DateOnly>(name, "invalid-date", "is not a date of the form YYYY-MM-DD");
        if (date > today && !mayBeFuture) return Bad<DateOnly>(name, "date-in-future", $"lies after the import day {today:yyyy-MM-dd}");
        return date;
    }

    public string Choice(string name, IReadOnlyCollection<string> choices) =>
        OptionalChoice(name, choices) ?? (Cell(name).Length == 0 ? Required(name) : "");

    /// <summary>The chosen code; null for an empty cell or one that is not among the choices (then with a fault).</summary>
    public string? OptionalChoice(string name, IReadOnlyCollection<string> choices)
    {
        var cell = Cell(name);
        if (cell.Length == 0) return null;
        if (choices.Contains(cell)) return cell;
        Bad<int>(name, "unknown-code", $"is none of {Listed(choices)}");
        return null;
    }

    public bool Flag(string name) => OptionalFlag(name) ?? Missing<bool>(name);

    public bool? OptionalFlag(string name) => Cell(name) switch
    {
        "" => null,
        "true" => true,
        "false" => false,
        _ => Bad<bool>(name, "invalid-flag", "is neither true nor false"),
    };

    public int Int(string name, int min = 0, int max = int.MaxValue) => OptionalInt(name, min, max) ?? Missing<int>(name);

    public int? OptionalInt(string name, int min = 0, int max = int.MaxValue)
    {
        var cell = Cell(name);
        if (cell.Length == 0) return null;
        if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return Bad<int>(name, "invalid-number", "is not a whole number");
        return value >= min && value <= max ? value : Bad<int>(name, "out-of-range", $"does not lie between {min} and {max}");
    }

    public decimal Decimal(string name, decimal min = 0, decimal max = 999_999_999_999m) => OptionalDecimal(name, min, max) ?? Missing<decimal>(name);

    public decimal? OptionalDecimal(string name, decimal min = 0, decimal max = 999_999_999_999m)
    {
        var cell = Cell(name);
        if (cell.Length == 0) return null;
        if (!decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return Bad<decimal>(name, "invalid-number", "is not a number");
        return value >= min && value <= max ? value : Bad<decimal>(name, "out-of-range", $"does not lie between {min} and {max}");
    }

    /// <summary>The parts between semicolons, without blanks and repetitions; none for an empty cell.</summary>
    /// <param name="max">In characters, of one part.</param>
    /// <param name="choices">The codes that a part may be, or null for free text.</param>
    public IReadOnlyList<string> List(string name, int max, IReadOnlyCollection<string>? choices = null, bool required = false)
    {
        var parts = Text(name, int.MaxValue, required).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).ToArray();
        if (Array.Exists(parts, p => p.Length > max)) Fault(name, "too-long", $"At most {max} characters are allowed between two semicolons.");
        if (choices is not null && Array.Find(parts, p => !choices.Contains(p)) is { } unknown)
            Fault(name, "unknown-code", $"{Quoted(unknown)} is none of {Listed(choices)}.");
        return parts;
    }

    private string Cell(string name) => Raw(name).Trim();

    private string Raw(string name) => ordinals.TryGetValue(name, out var at) && at < cells.Length ? cells[at] : "";

    private T Missing<T>(string name)
        where T : struct
    {
        // A cell that is there but unreadable already has its fault.
        if (Cell(name).Length == 0) Required(name);
        return default;
    }

    private string Required(string name)
    {
        Fault(name, "required", "A value is required here.");
        return "";
    }

    private T? Bad<T>(string name, string code, string what)
        where T : struct
    {
        Fault(name, code, $"{Quoted(Cell(name))} {what}.");
        return null;
    }

    /// <summary>A slip of one column puts a name where a date should be: a kind with personal data has no cell that may be quoted.</summary>
    private string Quoted(string cell)
    {
        if (columns.Any(c => c.Personal)) return "The value";
        return cell.Length > MaxQuoted ? $"'{cell[..MaxQuoted]}…'" : $"'{cell}'";
    }

    private static string Listed(IReadOnlyCollection<string> choices) =>
        choices.Count <= MaxListed ? string.Join(", ", choices.Order(StringComparer.Ordinal)) : $"the {choices.Count} known codes";
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads one sheet: its cells as one table, each cell a place of its own.</summary>
internal sealed class XlsxSheet(SheetEntry sheet, XElement root, IReadOnlyList<XElement> strings, HashSet<int> used)
{
    /// <summary>Columns further right are read, but not lined up with a header.</summary>
    private const int AlignedColumns = 256;

    private readonly IReadOnlyList<(int From, int To)> _hiddenColumns = HiddenColumns(root);
    private readonly Story _story = new($"xlsx {sheet.Name}") { Rounds = true };
    private readonly Story _formulas = new($"xlsx {sheet.Name} formulas");
    private readonly List<IReadOnlyList<TextSpan>> _rows = [];
    private readonly StringBuilder _hiddenInRows = new();
    private readonly StringBuilder _hiddenInColumns = new();

    public IEnumerable<ReadPart> Read()
    {
        var data = root.Elements().FirstOrDefault(e => e.Name.LocalName == "sheetData");
        foreach (var row in data?.Elements() ?? []) Row(row);
        _story.AddTable(_rows);
        if (_story.ToPart() is { } cells) yield return cells;
        if (_formulas.ToPart() is { } formulas) yield return formulas;
        var rest = PackageReader.Others($"xlsx {sheet.Name} settings", root.Elements().Where(e => e.Name.LocalName != "sheetData"));
        if (sheet.Hidden && _story.Length > 0) yield return Trace("hidden sheet", HiddenTrace.HiddenSheet, $"{_story.From(0)}\n{_formulas.From(0)}\n{rest?.Part.Text}");
        if (_hiddenInRows.Length > 0) yield return Trace("hidden rows", HiddenTrace.HiddenRow, _hiddenInRows.ToString());
        if (_hiddenInColumns.Length > 0) yield return Trace("hidden columns", HiddenTrace.HiddenColumn, _hiddenInColumns.ToString());
        if (rest is not null) yield return rest;
    }

    /// <summary>The runs of a string, without the readings set above it.</summary>
    public static IEnumerable<XElement> Texts(XElement item) => item.Descendants().Where(e => e.Name.LocalName == "t");

    internal static IReadOnlyList<(int From, int To)> HiddenColumns(XElement root) =>
    [
        .. root.Elements().Where(e => e.Name.LocalName == "cols").Elements()
            .Where(c => IsOn(c.Attribute("hidden")) || (string?)c.Attribute("width") is "0")
            .Select(c => ((int?)c.Attribute("min") ?? 0, (int?)c.Attribute("max") ?? 0)),
    ];

    internal static bool IsHiddenRow(XElement row) => IsOn(row.Attribute("hidden")) || (string?)row.Attribute("ht") is "0";

    /// <summary>The cells of a row with their columns; one that does not say its own follows the one before it.</summary>
    internal static IEnumerable<(XElement Cell, int Column)> Cells(XElement row)
    {
        var column = 0;
        foreach (var cell in row.Elements().Where(e => e.Name.LocalName == "c"))
        {
            column = ColumnOf((string?)cell.Attribute("r") ?? "") is > 0 and var named ? named : column + 1;
            yield return (cell, column);
        }
    }

    /// <returns>The column of <c>B7</c> as a number, or 0.</returns>
    internal static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = (column * 26) + c - 'A' + 1;
        return column;
    }

    private static bool IsOn(XAttribute? flag) => flag?.Value is "1" or "true";

    private ReadPart Trace(string what, HiddenTrace trace, string seen) => new(new ScannedPart($"xlsx {sheet.Name} {what}", $"{sheet.Name}") { Trace = trace, Seen = seen }, []);

    private void Row(XElement row)
    {
        var hidden = IsHiddenRow(row);
        var cells = new List<TextSpan>();
        foreach (var (cell, column) in Cells(row))
        {
            var reference = (string?)cell.Attribute("r") ?? "";
            while (cells.Count < Math.Min(column - 1, AlignedColumns)) cells.Add(new TextSpan(_story.Length, 0));
            var hiddenColumn = _hiddenColumns.Any(c => column >= c.From && column <= c.To);
            var start = _story.Length;
            Cell(cell);
            cells.Add(TextSpan.Between(start, _story.Length));
            var place = $"xlsx {sheet.Name}!{reference}{(sheet.Hidden ? " (hidden sheet)" : hidden ? " (hidden row)" : hiddenColumn ? " (hidden column)" : "")}";
            _story.Add('\t');
            _story.Place(start, place);
            var formula = Formula(cell, place);
            if (_story.Length == start + 1) continue;
            if (hidden) _hiddenInRows.Append(_story.From(start)).Append(formula).Append('\n');
            if (hiddenColumn) _hiddenInColumns.Append(_story.From(start)).Append(formula).Append('\n');
        }

        _story.Add('\n');
        if (cells.Count > 0) _rows.Add(cells);
    }

    private void Cell(XElement cell)
    {
        var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v");
        if ((string?)cell.Attribute("t") == "s" && int.TryParse(value?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count)
        {
            used.Add(index);
            foreach (var text in Texts(strings[index])) _story.Add(new ElementText(text));
            return;
        }

        foreach (var text in cell.Elements().Where(e => e.Name.LocalName == "is").SelectMany(Texts)) _story.Add(new ElementText(text));
        if (value is not null) _story.Add(new CellValue(cell, value));
    }

    private string Formula(XElement cell, string place)
    {
        if (cell.Elements().FirstOrDefault(e => e.Name.LocalName == "f") is not { Value.Length: > 0 } formula) return "";
        var start = _formulas.Length;
        _formulas.Add(formula.Value);
        _formulas.Add('\n');
        _formulas.Place(start, $"{place} formula");
        return formula.Value;
    }
}

/// <summary>The value of a cell. A number is read with all its digits; a masked one becomes a text.</summary>
internal sealed record CellValue(XElement Cell, XElement Value) : ITextHolder
{
    public string Read()
    {
        if ((string?)Cell.Attribute("t") is not (null or "n")) return Value.Value;
        return Value.Value.AsSpan().IndexOfAny('E', 'e', '.') >= 0 && decimal.TryParse(Value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.Truncate(number) == number
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : Value.Value;
    }

    public void Write(string text)
    {
        var ns = Cell.Name.Namespace;
        Cell.SetAttributeValue("t", "inlineStr");
        Cell.Elements().Remove();
        Cell.Add(new XElement(ns + "is", new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));
    }
}

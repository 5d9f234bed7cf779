using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Cells by row and column, in the order they were put. A cell that was never put is unknown.</summary>
[JsonConverter(typeof(CellTableJsonConverter))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A table of a report.")]
public sealed class CellTable
{
    private readonly OrderedDictionary<string, OrderedDictionary<string, Cell>> _rows = new(StringComparer.Ordinal);

    public IEnumerable<string> Rows => _rows.Keys;

    [SuppressMessage("Design", "CA1043:Use Integral Or String Argument For Indexers", Justification = "Row and column are how the form names a cell.")]
    [SuppressMessage("Design", "CA1023:Indexers should not be multidimensional", Justification = "Row and column are how the form names a cell.")]
    public Cell this[string row, string column] =>
        _rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var cell) ? cell : Cell.Unknown;

    public bool HasRow(string row) => _rows.ContainsKey(row);

    /// <summary>Whether the row is there and at least one cell of it is known.</summary>
    public bool IsFilled(string row) => _rows.TryGetValue(row, out var cells) && cells.Values.Any(cell => cell.IsKnown);

    public IEnumerable<KeyValuePair<string, Cell>> CellsOf(string row) => _rows.TryGetValue(row, out var cells) ? cells : [];

    public CellTable Put(string row, string column, Cell cell)
    {
        PutRow(row)[column] = cell;
        return this;
    }

    /// <summary>Makes the row exist, be it with no cells.</summary>
    public OrderedDictionary<string, Cell> PutRow(string row)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = new OrderedDictionary<string, Cell>(StringComparer.Ordinal);
        }

        return cells;
    }

    public CellTable Copy()
    {
        var copy = new CellTable();
        foreach (var (row, cells) in _rows)
        {
            foreach (var (column, cell) in cells)
            {
                copy.Put(row, column, cell);
            }
        }

        return copy;
    }
}

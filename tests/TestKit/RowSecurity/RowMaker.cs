using System.Text.RegularExpressions;

namespace GovPortal.TestKit.RowSecurity;

/// <summary>Writes an insert for any table: a value by type for every column that needs one, and first the rows that its foreign keys point to.</summary>
/// <param name="tables">All of the database.</param>
/// <param name="samples">SQL values by <c>table.column</c>, for what a check constraint asks beyond the type.</param>
public sealed partial class RowMaker(IReadOnlyList<TableShape> tables, IReadOnlyDictionary<string, string> samples)
{
    private int _number;

    /// <returns>The statements for one row of the table, in the order in which they hold; the row itself is the last.</returns>
    public IReadOnlyList<string> RowOf(TableShape table, Guid town)
    {
        var statements = new List<string>();
        Make(table, town, [], statements);
        return statements;
    }

    private Dictionary<string, string> Make(TableShape table, Guid town, HashSet<string> under, List<string> statements)
    {
        if (!under.Add(table.Name)) throw new InvalidOperationException($"The foreign keys of {table.Name} lead back to it.");
        var number = ++_number;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var parents = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(c => c.Required || c.Name == "town_id"))
        {
            if (column.Name == "town_id") values[column.Name] = $"'{town}'";
            else if (column is { ReferencesTable: { } parent, ReferencesColumn: { } key })
                values[column.Name] = (parents.TryGetValue(parent, out var made) ? made : parents[parent] = Make(Table(parent), town, [.. under], statements))[key];
            else values[column.Name] = samples.TryGetValue($"{table.Name}.{column.Name}", out var sample) ? sample : ValueOf(table, column, number);
        }

        var columns = string.Join(", ", values.Keys.Select(k => $"\"{k}\""));
        statements.Add($"insert into \"{table.Name}\" ({columns}) values ({string.Join(", ", values.Values)})");
        return values;
    }

    private TableShape Table(string name) => tables.Single(t => t.Name == name.Trim('"'));

    private static string ValueOf(TableShape table, ColumnShape column, int number)
    {
        var type = Limits().Replace(column.Type, "");
        var text = type switch
        {
            _ when column.FirstLabel is { } label => label,
            _ when type.EndsWith("[]", StringComparison.Ordinal) => "{}",
            "uuid" => Guid.CreateVersion7().ToString(),
            "text" or "character varying" or "character" or "citext" => Shortened(column.Type, $"x{number}"),
            "boolean" => "false",
            "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" or "xid8" => number.ToString(),
            "date" => new DateOnly(2014, 1, 1).AddDays(number).ToString("O"),
            "timestamp with time zone" or "timestamp without time zone" => new DateOnly(2014, 1, 1).AddDays(number).ToString("O"),
            "time without time zone" or "interval" => "01:00",
            "json" or "jsonb" => "{}",
            "bytea" => @"\x00",
            "tsvector" => "",
            "inet" => "127.0.0.1",
            _ => throw new InvalidOperationException($"{table.Name}.{column.Name} is of type {column.Type}: say here what a value of it looks like."),
        };
        return $"'{text}'::{column.Type}";
    }

    private static string Shortened(string type, string text) =>
        Limits().Match(type) is { Success: true } limit && int.Parse(limit.Value.Trim('(', ')')) is var length && length < text.Length ? text[^length..] : text;

    [GeneratedRegex(@"\(\d+(,\d+)?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Limits();
}

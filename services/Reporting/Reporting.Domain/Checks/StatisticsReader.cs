using System.Text.Json;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Reads a 统计表: the report's list of <c>{row, value}</c>, or an object of names or row numbers.</summary>
internal static class StatisticsReader
{
    private const string Field = "statistics";

    public static Dictionary<string, Cell> Read(JsonElement value, JsonShape shape)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var entry in value.EnumerateArray())
            {
                Entry(entry, $"{Field}/{index++}", cells, shape);
            }
        }
        else
        {
            foreach (var property in shape.Properties(value, Field))
            {
                Put(property.Name, property.Value, $"{Field}/{property.Name}", cells, shape);
            }
        }

        return cells;
    }

    private static void Entry(JsonElement entry, string field, Dictionary<string, Cell> cells, JsonShape shape)
    {
        if (entry.ValueKind != JsonValueKind.Object || JsonShape.Find(entry, "row") is not { ValueKind: JsonValueKind.String } row)
        {
            shape.Fault($"{field}/row", "reporting.unknown-row", "Each entry names its row.");
            return;
        }

        if (JsonShape.Find(entry, "value") is { } value)
        {
            Put(row.GetString() ?? string.Empty, value, $"{field}/value", cells, shape);
        }
    }

    private static void Put(string key, JsonElement value, string field, Dictionary<string, Cell> cells, JsonShape shape)
    {
        if (!StatisticsForm.TryFind(key, out var row))
        {
            shape.Fault(field, "reporting.unknown-row", "The table has no such row.");
        }
        else if (!cells.TryAdd(row.Row, CellReader.ReadMoney(value, field, shape.Sink)))
        {
            shape.Fault(field, "reporting.named-twice", "The table names this row twice.");
        }
    }
}

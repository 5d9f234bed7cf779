using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Writes a table as <c>{row: {column: number or null}}</c> and reads it back (a signed snapshot).</summary>
internal sealed class CellTableJsonConverter : JsonConverter<CellTable>
{
    public override CellTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var rows = JsonSerializer.Deserialize<OrderedDictionary<string, OrderedDictionary<string, Cell>>>(ref reader, options) ?? [];
        var table = new CellTable();
        foreach (var (row, cells) in rows)
        {
            table.PutRow(row);
            foreach (var (column, cell) in cells)
            {
                table.Put(row, column, cell);
            }
        }

        return table;
    }

    public override void Write(Utf8JsonWriter writer, CellTable value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var row in value.Rows)
        {
            writer.WriteStartObject(row);
            foreach (var (column, cell) in value.CellsOf(row))
            {
                writer.WritePropertyName(column);
                JsonSerializer.Serialize(writer, cell, options);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

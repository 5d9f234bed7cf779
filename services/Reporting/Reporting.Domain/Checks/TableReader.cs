using System.Text.Json;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Reads tables 2, 3 and 4 in the shape of the report's JSON. Rows and columns that no form has are faults.</summary>
internal static class TableReader
{
    public static CellTable Table3(JsonElement value, string field, JsonShape shape)
    {
        var table = Read(value, field, shape, Table3Form.IsRow, Table3Form.IsColumn);
        if (table.IsFilled(Table3Form.OtherRow) && Table3Form.OtherLeaves.Any(table.IsFilled))
        {
            shape.Fault($"{field}/{Table3Form.OtherRow}", "reporting.row-stands-twice", "3.6 stands for 3.6.1, 3.6.2 and 3.6.3: give the one or the three.");
        }

        return table;
    }

    public static CellTable Table4(JsonElement value, string field, JsonShape shape) => Read(value, field, shape, Table4Form.IsRow, Table4Form.IsColumn);

    /// <summary>Table 2 of the 2021 form; the derived values that a report of this suite shows beside the declared ones are passed over.</summary>
    public static CellTable Table2(JsonElement value, string field, JsonShape shape)
    {
        var table = new CellTable();
        foreach (var property in shape.Properties(value, field))
        {
            var name = $"{field}/{property.Name}";
            if (Table2Form.StockRows.Any(row => row.Code == property.Name))
            {
                Row(table, property, name, shape, column => Table2Form.StockColumns.Any(known => known.Code == column));
            }
            else if (Table2Form.SingleRows.Any(row => row.Code == property.Name))
            {
                var cell = property.Name == Table2Form.Fees
                    ? CellReader.ReadMoney(property.Value, name, shape.Sink)
                    : CellReader.Read(property.Value, name, shape.Sink);
                table.Put(property.Name, property.Name, cell);
            }
            else if (property.Name != "derived")
            {
                shape.Fault(name, "reporting.unknown-row", "The form has no such row.");
            }
        }

        return table;
    }

    private static CellTable Read(JsonElement value, string field, JsonShape shape, Func<string, bool> isRow, Func<string, bool> isColumn)
    {
        var table = new CellTable();
        foreach (var property in shape.Properties(value, field))
        {
            var name = $"{field}/{property.Name}";
            if (isRow(property.Name))
            {
                Row(table, property, name, shape, isColumn);
            }
            else
            {
                shape.Fault(name, "reporting.unknown-row", "The form has no such row.");
            }
        }

        return table;
    }

    /// <summary>A row that is null is a row of unknown cells.</summary>
    private static void Row(CellTable table, JsonProperty row, string field, JsonShape shape, Func<string, bool> isColumn)
    {
        table.PutRow(row.Name);
        if (row.Value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        foreach (var cell in shape.Properties(row.Value, field))
        {
            var name = $"{field}/{cell.Name}";
            if (isColumn(cell.Name))
            {
                table.Put(row.Name, cell.Name, CellReader.Read(cell.Value, name, shape.Sink));
            }
            else
            {
                shape.Fault(name, "reporting.unknown-column", "The form has no such column.");
            }
        }
    }
}

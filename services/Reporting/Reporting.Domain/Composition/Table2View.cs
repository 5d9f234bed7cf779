using System.Text.Json.Serialization;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Documents made, repealed and in force.</summary>
public sealed record StockView(Cell Made, Cell Repealed, Cell InForce)
{
    public static StockView Of(CellTable table, string row) => new(table[row, Table2Form.Made], table[row, Table2Form.Repealed], table[row, Table2Form.InForce]);
}

/// <summary>What the items say beside what was declared.</summary>
public sealed record DerivedTable2View(StockView NormativeDocuments);

/// <summary>Table 2 in the shape of the report's JSON.</summary>
/// <param name="FeesTenThousandYuan">万元, as a decimal string; null while undeclared.</param>
public sealed record Table2View(
    StockView Rules,
    StockView NormativeDocuments,
    Cell Permits,
    Cell Penalties,
    Cell Enforcements,
    string? FeesTenThousandYuan,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DerivedTable2View? Derived = null)
{
    public static Table2View Of(CellTable table, CellTable? derived)
    {
        var fees = table[Table2Form.Fees, Table2Form.Fees];
        return new Table2View(
            StockView.Of(table, Table2Form.Rules),
            StockView.Of(table, Table2Form.NormativeDocuments),
            table[Table2Form.Permits, Table2Form.Permits],
            table[Table2Form.Penalties, Table2Form.Penalties],
            table[Table2Form.Enforcements, Table2Form.Enforcements],
            fees.IsKnown ? fees.ToString() : null,
            derived is null ? null : new DerivedTable2View(StockView.Of(derived, Table2Form.NormativeDocuments)));
    }
}

namespace GovPortal.Reporting.Domain.Forms;

/// <summary>A row of table 3.</summary>
/// <param name="Code">1, 2, 3.1 … 3.7, 4.</param>
/// <param name="Block">The heading the row stands under, as 三、本年度办理结果 or （三）不予公开; null at the top level.</param>
/// <param name="Label">The row's own text in the form.</param>
/// <param name="Article">The article of the 2019 Regulation (or the circular) that the result rests on.</param>
/// <param name="Kind">How the row enters the identities.</param>
public sealed record Table3Row(string Code, string? Block, string Label, string? Article, Table3RowKind Kind);

public enum Table3RowKind
{
    /// <summary>Received in the year (row 1).</summary>
    Received,

    /// <summary>Carried over from the year before (row 2).</summary>
    CarriedIn,

    /// <summary>A result (3.1 … 3.6): each decided case lands in exactly one.</summary>
    Leaf,

    /// <summary>The sum of the results (3.7).</summary>
    Total,

    /// <summary>Carried over to the next year (row 4).</summary>
    CarriedOut,
}

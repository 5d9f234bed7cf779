using System.Globalization;

namespace GovPortal.Portal.Pages;

/// <summary>Figures as a table with a bar in each row: whoever cannot see the bars reads the numbers.</summary>
/// <param name="Of">What the rows are.</param>
/// <param name="Unit">What is counted.</param>
public sealed record BarChart(string Caption, string Of, string Unit, IReadOnlyList<Bar> Bars)
{
    /// <summary>The value that fills the whole width; the greatest one if not said.</summary>
    public int? Full { get; init; }

    /// <summary>Of a hundred.</summary>
    public string WidthOf(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var full = Full ?? Bars.Select(b => b.Value).DefaultIfEmpty(0).Max();
        return full <= 0 ? "0" : Math.Round(Math.Clamp(100.0 * bar.Value / full, 0, 100), 1).ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="Link">What stands behind the figure.</param>
public sealed record Bar(string Label, int Value, string? Link = null, string? Note = null)
{
    /// <summary>The figure as it is written, where it is not the bare number.</summary>
    public string Text { get; init; } = Value.ToString(CultureInfo.InvariantCulture);
}

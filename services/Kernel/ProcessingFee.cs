namespace GovPortal.Kernel;

/// <summary>A processing fee as the tariff proposes it, with the derivation that adds up to it. Charging it is an officer's decision (办法 art. 3: 可以收取).</summary>
public sealed record ProcessingFee(Money Amount, string Tariff, IReadOnlyList<string> Derivation)
{
    public const int MaxUnits = 1_000_000;

    /// <summary>Steps that are listed one by one; a longer run of whole steps is summed in one line.</summary>
    private const int ListedSteps = 10;

    /// <summary>The fee for the next <paramref name="items"/> items of one applicant in one calendar month, cumulative (art. 4).</summary>
    /// <param name="items">0 … <see cref="MaxUnits"/>.</param>
    /// <param name="earlier">Items of the same applicant that the month already holds.</param>
    public static Result<ProcessingFee> ForItems(ProcessingFeeTariff tariff, int items, int earlier = 0)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        if (items is < 0 or > MaxUnits || earlier is < 0 or > MaxUnits)
        {
            return ProcessingFeeErrors.UnitsOutOfRange;
        }

        var (first, last) = (earlier + 1, earlier + items);
        var lines = Lines(tariff.Bands, first, last, "件").ToList();
        lines.AddRange(StepLines(tariff, Math.Max(first, tariff.Bands[^1].Last + 1), last));
        return Sum(tariff, lines);
    }

    /// <summary>The fee for the pages of one request; requests are not added together (art. 5).</summary>
    /// <param name="pages">0 … <see cref="MaxUnits"/>.</param>
    public static Result<ProcessingFee> ForPages(ProcessingFeeTariff tariff, int pages)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        return pages is < 0 or > MaxUnits
            ? ProcessingFeeErrors.UnitsOutOfRange
            : Sum(tariff, Lines(tariff.PageBands, 1, pages, "页"));
    }

    private static ProcessingFee Sum(ProcessingFeeTariff tariff, IEnumerable<FeeLine> lines)
    {
        var listed = lines.ToList();
        var total = listed.Sum(l => l.Yuan);
        return new ProcessingFee(Money.Yuan(total), tariff.Name, [.. listed.Select(l => l.Text), $"合计 {total:0.##} 元（{tariff.Name}）"]);
    }

    private static IEnumerable<FeeLine> Lines(IEnumerable<FeeBand> bands, int first, int last, string unit) =>
        from band in bands
        let low = Math.Max(first, band.First)
        let high = Math.Min(last, band.Last)
        where low <= high
        select Line(low, high, band.Yuan, unit);

    private static FeeLine Line(int low, int high, decimal price, string unit)
    {
        var count = high - low + 1;
        return new FeeLine($"第 {low}–{high} {unit}：{count} × {price:0.##} 元 = {count * price:0.##} 元", count * price);
    }

    private static IEnumerable<FeeLine> StepLines(ProcessingFeeTariff tariff, int first, int last)
    {
        var low = first;
        while (low <= last)
        {
            var (step, inStep) = Math.DivRem(low - tariff.Bands[^1].Last - 1, tariff.StepItems);
            var price = tariff.Bands[^1].Yuan + ((step + 1) * tariff.StepYuan);
            var whole = inStep == 0 ? (last - low + 1) / tariff.StepItems : 0;
            if (whole > ListedSteps)
            {
                var high = low + (whole * tariff.StepItems) - 1;
                var highest = price + ((whole - 1) * tariff.StepYuan);
                var yuan = tariff.StepItems * whole * (price + highest) / 2;
                yield return new FeeLine(
                    $"第 {low}–{high} 件：{whole} 档，每档 {tariff.StepItems} 件，每件 {price:0.##} 元起逐档加 {tariff.StepYuan:0.##} 元至 {highest:0.##} 元，"
                    + $"{tariff.StepItems} × {whole} × ({price:0.##} + {highest:0.##}) ÷ 2 = {yuan:0.##} 元",
                    yuan);
                low = high + 1;
            }
            else
            {
                var high = Math.Min(last, low + tariff.StepItems - inStep - 1);
                yield return Line(low, high, price, "件");
                low = high + 1;
            }
        }
    }

    private readonly record struct FeeLine(string Text, decimal Yuan);
}

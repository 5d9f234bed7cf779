using CsCheck;

namespace GovPortal.Kernel.Tests;

public class ProcessingFeeTests
{
    private static readonly ProcessingFeeTariff Tariff = ProcessingFeeTariff.Of2021;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2_000)]
    [InlineData(31, 2_200)]
    [InlineData(40, 4_000)]
    [InlineData(41, 4_300)]
    [InlineData(50, 7_000)]
    [InlineData(51, 7_400)]
    [InlineData(61, 11_500)]
    [InlineData(100, 37_000)]
    public void Items_of_a_month_cost(int items, int yuan) => ProcessingFee.ForItems(Tariff, items).Value.Amount.ShouldBe(Money.Yuan(yuan));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2_700)]
    [InlineData(201, 2_740)]
    [InlineData(250, 4_700)]
    public void Pages_of_a_request_cost(int pages, int yuan) => ProcessingFee.ForPages(Tariff, pages).Value.Amount.ShouldBe(Money.Yuan(yuan));

    [Fact]
    public void Later_items_of_a_month_cost_what_the_whole_month_costs_more() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400]).Sample((earlier, items) =>
            ProcessingFee.ForItems(Tariff, earlier).Value.Amount + ProcessingFee.ForItems(Tariff, items, earlier).Value.Amount
                == ProcessingFee.ForItems(Tariff, earlier + items).Value.Amount);

    [Fact]
    public void Every_item_is_priced_by_its_ordinal() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500]).Sample((earlier, items) =>
            ProcessingFee.ForItems(Tariff, items, earlier).Value.Amount.Amount == Enumerable.Range(earlier + 1, items).Sum(ItemRate));

    [Fact]
    public void The_largest_question_has_a_short_answer()
    {
        var fee = ProcessingFee.ForItems(Tariff, ProcessingFee.MaxUnits).Value;

        fee.Amount.Amount.ShouldBe(Enumerable.Range(1, ProcessingFee.MaxUnits).Sum(n => (decimal)ItemRate(n)));
        fee.Derivation.Count.ShouldBeLessThan(10);
        ProcessingFee.ForPages(Tariff, ProcessingFee.MaxUnits).Value.Amount.Amount.ShouldBe(2_700 + (999_800 * 40));
    }

    [Fact]
    public void The_derivation_names_every_band_and_the_tariff() =>
        ProcessingFee.ForItems(Tariff, 41).Value.Derivation.ShouldBe(
        [
            "第 1–10 件：10 × 0 元 = 0 元",
            "第 11–30 件：20 × 100 元 = 2000 元",
            "第 31–40 件：10 × 200 元 = 2000 元",
            "第 41–41 件：1 × 300 元 = 300 元",
            "合计 4300 元（国办函〔2020〕109号）",
        ]);

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Units_out_of_range_are_refused(int units)
    {
        ProcessingFee.ForItems(Tariff, units).Failed(out var items).ShouldBeTrue();
        ProcessingFee.ForPages(Tariff, units).Failed(out var pages).ShouldBeTrue();
        items.ShouldBe(ProcessingFeeErrors.UnitsOutOfRange);
        pages.ShouldBe(ProcessingFeeErrors.UnitsOutOfRange);
    }

    [Fact]
    public void No_tariff_was_in_force_before_2021()
    {
        ProcessingFeeTariff.InForceOn(new DateOnly(2020, 12, 31)).ShouldBeNull();
        ProcessingFeeTariff.InForceOn(new DateOnly(2021, 1, 1)).ShouldBe(Tariff);
    }

    private static int ItemRate(int n) => n <= 10 ? 0 : n <= 30 ? 100 : 100 * (((n - 31) / 10) + 2);
}

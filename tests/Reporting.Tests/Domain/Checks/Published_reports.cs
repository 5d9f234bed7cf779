namespace GovPortal.Reporting.Tests.Domain.Checks;

public sealed class Published_reports
{
    [Theory]
    [InlineData("huaian-2024")]
    [InlineData("pingtan-2022")]
    [InlineData("pingtan-finance-2023")]
    [InlineData("shanghai-stc-2024")]
    public void That_add_up_hold(string name)
    {
        var verdict = Fixture.Check(Fixture.Of(name));

        verdict.Names().ShouldBeEmpty();
        verdict.Holds.ShouldBeTrue();
    }

    [Fact]
    public void Pingtan_natres_2021_breaks_the_column_identity()
    {
        var verdict = Fixture.Check(Fixture.Of("pingtan-natres-2021"));

        verdict.Holds.ShouldBeFalse();
        verdict.Names().ShouldBe(["T3-1 - naturalPerson", "T3-1 - charity", "T3-2 - naturalPerson", "T3-2 - charity"]);
        verdict.Checks[0].Left.Value.ShouldBe(16);
        verdict.Checks[0].Right.Value.ShouldBe(18);
        verdict.Checks[0].Message.ShouldBe("表三「自然人」列：第一项16加第二项0等于16，第三项总计18加第四项0等于18，两边应当相等。");
    }

    [Fact]
    public void Hongze_2023_left_totals_of_table_4_at_zero_and_its_single_row_3_6_is_accepted()
    {
        var verdict = Fixture.Check(Fixture.Of("hongze-2023"));

        verdict.Holds.ShouldBeFalse();
        verdict.Names().ShouldBe(["T4-1 reconsideration -", "T4-1 litigationAfterReconsideration -"]);
        verdict.Checks.Select(check => (check.Left.Value, check.Right.Value)).ShouldBe([(0m, 11m), (0m, 5m)]);
    }
}

using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class PaintedSpansTests
{
    /// <summary>From 10 to 50, within it 20 to 25, and 60 to 70, in no order.</summary>
    [Theory]
    [InlineData(10, 50, true)]
    [InlineData(20, 25, true)]
    [InlineData(30, 40, true)]
    [InlineData(49, 50, true)]
    [InlineData(60, 70, true)]
    [InlineData(9, 20, false)]
    [InlineData(45, 51, false)]
    [InlineData(50, 60, false)]
    [InlineData(65, 71, false)]
    [InlineData(0, 5, false)]
    public void A_stretch_is_covered_by_one_span_that_holds_all_of_it(int from, int to, bool covered) =>
        new PaintedSpans([TextSpan.Between(60, 70), TextSpan.Between(20, 25), TextSpan.Between(10, 50)]).Cover(TextSpan.Between(from, to)).ShouldBe(covered);

    [Fact]
    public void Nothing_is_covered_where_nothing_is_painted() => new PaintedSpans([]).Cover(TextSpan.Between(0, 1)).ShouldBeFalse();

    [Theory]
    [InlineData(0, -1)]
    [InlineData(3, 0)]
    [InlineData(5, 2)]
    [InlineData(99, 2)]
    public void The_last_of_those_that_begin_no_later_is_found(int position, int expected) => PaintedSpans.LastUpTo([3, 5, 5], s => s, position).ShouldBe(expected);
}

using GovPortal.Publication.Domain.Searching;
using GovPortal.Publication.Search;

namespace GovPortal.Publication.Tests.Searching;

public sealed class CappedTotalsTests
{
    private static readonly Wanted Question = new(SearchTerms.Of("普查"));
    private readonly CappedTotals _totals = new(TimeProvider.System);

    [Fact]
    public void That_there_are_many_is_counted_once_until_something_is_taken_down()
    {
        _totals.Begin(Question).IsCapped.ShouldBeFalse();
        _totals.Begin(Question).Keep();
        _totals.Begin(Question).IsCapped.ShouldBeTrue();
        _totals.Begin(new Wanted(SearchTerms.Of("低保"))).IsCapped.ShouldBeFalse();
        _totals.Forget();
        _totals.Begin(Question).IsCapped.ShouldBeFalse();
    }

    [Fact]
    public void What_was_counted_before_something_was_taken_down_is_not_kept_after_it()
    {
        var counting = _totals.Begin(Question);
        _totals.Forget();
        counting.Keep();
        _totals.Begin(Question).IsCapped.ShouldBeFalse();
    }
}

using GovPortal.Kernel;
using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Tests.Searching;

public sealed class PublishedYearsTests(SearchDatabase database) : IClassFixture<SearchDatabase>
{
    private static readonly int ThisYear = LegalDay.Today(TimeProvider.System).Year;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What goes out first in a year goes out after the years were counted.</summary>
    [Fact]
    public async Task No_year_is_left_out_between_the_first_that_is_looked_at_and_the_newest_there_can_be()
    {
        var town = TownId.New();
        await database.AddAsync(town, [.. Enumerable.Range(0, 30).Select(n => SearchDatabase.Published(town, $"k{n}", "标题", "正文", new DateOnly(ThisYear - 6 + (n % 3), 5, 6)))]);
        (await database.Years.HoldingAsync(5, null, Ct)).ShouldBe(FacetsOf(ThisYear - 4, ThisYear));
        (await database.Years.HoldingAsync(15, null, Ct)).ShouldBeNull("two years of three are no narrowing");
        (await database.Years.HoldingAsync(5, ThisYear - 2, Ct)).ShouldBe(FacetsOf(ThisYear - 4, ThisYear - 2));
        (await database.Years.HoldingAsync(5, ThisYear - 4, Ct)).ShouldBe(FacetsOf(ThisYear - 4, ThisYear - 4));
    }

    private static int[] FacetsOf(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(Facets.OfYear)];
}

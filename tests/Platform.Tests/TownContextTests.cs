using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Tests;

public sealed class TownContextTests
{
    [Fact]
    public void A_unit_of_work_belongs_to_one_town()
    {
        var context = new TownContext();
        Should.Throw<InvalidOperationException>(() => context.RequireTown());
        var town = TownId.New();
        context.EnterTown(town, "kanzhuang");
        context.EnterTown(town);
        context.Slug.ShouldBe("kanzhuang");
        Should.Throw<InvalidOperationException>(() => context.EnterTown(TownId.New()));
        Should.Throw<InvalidOperationException>(context.EnterCountyReading);
    }

    [Fact]
    public void Reading_the_county_never_narrows_to_writing_in_a_town()
    {
        var context = new TownContext();
        context.EnterCountyReading();
        Should.Throw<InvalidOperationException>(() => context.EnterTown(TownId.New()));
    }
}

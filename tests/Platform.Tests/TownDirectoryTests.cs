using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Tests;

public sealed class TownDirectoryTests
{
    /// <summary>Neither a database nor Identity is there to be asked.</summary>
    private readonly TownDirectory _towns = new(null!, null!, TimeProvider.System, new TownCopies(_ => null!, AsksIdentity: true));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("Kanzhuang")]
    [InlineData("2kanzhuang")]
    [InlineData("kan_zhuang")]
    [InlineData("kan/zhuang")]
    [InlineData("../accounts")]
    [InlineData("kanzhuang\n")]
    [InlineData("看庄")]
    public async Task What_can_be_no_slug_is_unknown_without_asking_anybody(string slug) =>
        (await _towns.FindAsync(slug, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Theory]
    [InlineData("kanzhuang")]
    [InlineData("k2")]
    [InlineData("kan-zhuang-2")]
    public async Task What_may_be_one_is_asked_for(string slug) =>
        await Should.ThrowAsync<NullReferenceException>(() => _towns.FindAsync(slug, TestContext.Current.CancellationToken));
}

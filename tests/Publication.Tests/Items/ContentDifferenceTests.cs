using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

public sealed class ContentDifferenceTests
{
    [Fact]
    public void How_and_to_whom_it_is_published_is_compared_as_well()
    {
        var young = Content() with { Channels = ["website", "board"], Normative = true, GovernmentInformation = false, Audience = Classification.SpecificAudience };
        ContentDifference.Between(Content(), young, []).Select(d => d.Field).ShouldBe(["channels", "normative", "governmentInformation", "audience"]);
        ContentDifference.Between(Content(), Content(), []).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_told_of_an_original_that_a_masked_form_has_replaced()
    {
        AttachedFile FileOf(string name, string hash) => new(Guid.CreateVersion7(), name, "text/csv", 1, hash);
        var (original, masked, map) = (FileOf("王明申请表.csv", "aaa"), FileOf("申请表.csv", "bbb"), FileOf("图.png", "ccc"));
        var difference = ContentDifference.Between(Content() with { Attachments = [original, map] }, Content() with { Attachments = [masked, map] }, [original.Id]).ShouldHaveSingleItem();
        difference.Lines.Select(l => $"{l.How} {l.Text}").ShouldBe(["added 申请表.csv bbb", "kept 图.png ccc"], ignoreOrder: true);
    }
}

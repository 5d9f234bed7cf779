using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Jobs;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Jobs;

public sealed class SaidRefusalsTests
{
    private static readonly Kernel.Error Water = ItemErrors.GateClosed.Saying("县水利局 has not confirmed.");

    private readonly SaidRefusals _said = new();

    [Fact]
    public void A_reason_is_said_once_for_each_item()
    {
        var (item, other) = (Draft(), Draft());
        _said.IsNew(item, Water).ShouldBeTrue();
        _said.IsNew(item, Water).ShouldBeFalse();
        _said.IsNew(other, Water).ShouldBeTrue();
        _said.IsNew(item, Water).ShouldBeFalse();
    }

    [Fact]
    public void Another_reason_or_another_version_is_said_again()
    {
        var item = Draft();
        _said.IsNew(item, Water).ShouldBeTrue();
        _said.IsNew(item, ItemErrors.GateClosed.Saying("县应急管理局 has not confirmed.")).ShouldBeTrue();
        _said.IsNew(item, Water).ShouldBeTrue();
        item.Edit(Content("改正后的正文"), null, Person("writer"), Now);
        _said.IsNew(item, Water).ShouldBeTrue();
        _said.IsNew(item, Water).ShouldBeFalse();
    }

    [Fact]
    public void What_was_done_meanwhile_is_forgotten_and_what_was_not_is_kept()
    {
        var item = Draft();
        _said.IsNew(item, Water);
        _said.Keep(item.TownId, [item.Id]);
        _said.IsNew(item, Water).ShouldBeFalse();
        _said.Keep(item.TownId, []);
        _said.IsNew(item, Water).ShouldBeTrue();
    }
}

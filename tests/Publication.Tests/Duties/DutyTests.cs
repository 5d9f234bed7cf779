using GovPortal.Kernel;
using GovPortal.Publication.Domain.Duties;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Duties;

public sealed class DutyTests
{
    [Theory]
    [InlineData(null, "2024-09-02", "general-2019", "2024-09-30")]
    [InlineData(null, "2014-09-24", "general-2007", "2014-10-27")]
    [InlineData(null, "2019-05-14", "general-2007", "2019-06-12")]
    [InlineData(null, "2019-05-15", "general-2019", "2019-06-13")]
    [InlineData("B20-7", "2024-01-20", "budget", "2024-02-09")]
    [InlineData("B20-8", "2024-01-31", "general-2019", "2024-03-04")]
    public void Information_is_due_by_the_rule_of_the_day_it_arose_on(string? catalogueItem, string arisen, string rule, string due)
    {
        var draft = Draft(Content() with { CatalogueItem = catalogueItem, ProducedOn = Day(arisen) });
        var duty = Duty.Of(draft, WorkingCalendar.National).ShouldHaveSingleItem();
        (duty.Rule, duty.DueOn, duty.FulfilledOn).ShouldBe((rule, Day(due), null));
    }

    [Fact]
    public void A_change_of_the_information_is_a_duty_of_its_own()
    {
        var item = Published(Content() with { ProducedOn = Today.AddDays(-10) });
        item.BeginAmendment(Person("writer"), Now, "变更");
        item.Edit(item.Content with { ChangedOn = Today }, null, Person("writer"), Now);
        var duties = Duty.Of(item, WorkingCalendar.National).ToList();
        duties.Select(d => (d.ArisenOn, d.FulfilledOn)).ShouldBe([(Today.AddDays(-10), Today), (Today, null)]);
    }

    [Fact]
    public void What_is_no_government_information_or_is_withheld_or_was_an_error_has_no_duty()
    {
        Duty.Of(Draft(Content() with { GovernmentInformation = false }), WorkingCalendar.National).ShouldBeEmpty();
        var withheld = Reviewed();
        withheld.Withhold(Person("secrecy"), Now, "ND14-1", "涉密");
        Duty.Of(withheld, WorkingCalendar.National).ShouldBeEmpty();
        var deleted = Published();
        deleted.Delete(Person("approver"), Now, "误录");
        Duty.Of(deleted, WorkingCalendar.National).ShouldBeEmpty();
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

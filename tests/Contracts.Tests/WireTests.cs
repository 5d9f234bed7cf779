using System.Reflection;
using System.Text.Json;
using GovPortal.Contracts.Publication;
using GovPortal.Contracts.Requests;
using MassTransit;

namespace GovPortal.Contracts.Tests;

public sealed class WireTests
{
    /// <summary>What is on queues and in event logs already: a name that changes here loses messages there.</summary>
    private static readonly string[] Names =
    [
        "govportal:auditing:audit-heads-sealed:v1", "govportal:identity:leading-groups-changed:v1", "govportal:identity:towns-changed:v1",
        "govportal:publication:guide-versions-changed:v1", "govportal:publication:items-changed:v1", "govportal:publication:reading-points-changed:v1",
        "govportal:replay-finished:v1", "govportal:replay-progress:v1", "govportal:replay-started:v1", "govportal:requests:appeals-changed:v1", "govportal:requests:calendar-years-changed:v1",
        "govportal:requests:cases-changed:v1",
        "govportal:requests:disclosures-accepted:v1",
        "govportal:requests:limits-missed:v1", "govportal:requests:local-orders-changed:v1",
        "govportal:requests:reception-places-changed:v1", "govportal:requests:withheld-filings-changed:v1", "govportal:training:officers-changed:v1",
        "govportal:training:sessions-changed:v1",
    ];

    [Fact]
    public void The_wire_names_stay() =>
        typeof(IFacts).Assembly.GetExportedTypes().Select(t => t.GetCustomAttribute<MessageUrnAttribute>()?.Urn.ToString()).OfType<string>()
            .Order(StringComparer.Ordinal).ShouldBe(Names);

    [Fact]
    public void An_item_fact_as_it_was_first_written_still_reads()
    {
        const string Json =
            """
            {"townId":"01900000-0000-7000-8000-000000000001","facts":[{"id":"01900000-0000-7000-8000-000000000002","version":3,"key":"k","indexNumber":"990000101/2014-00001",
             "title":"标题","docNumber":null,"column":"notice","catalogueItem":null,"producedOn":"2014-05-04","publishedOn":"2014-05-05","channels":["website"],
             "normative":false,"governmentInformation":true,"validity":"effective","validityOn":null,"state":"published","imported":true}],"count":1}
            """;
        var message = JsonSerializer.Deserialize<ItemsChanged>(Json, JsonSerializerOptions.Web)!;
        message.Count.ShouldBe(1);
        message.Facts[0].Version.ShouldBe(3);
        message.Facts[0].PublishedOn.ShouldBe(new DateOnly(2014, 5, 5));
    }

    [Fact]
    public void A_calendar_year_as_it_was_first_written_still_reads()
    {
        const string Json =
            """
            {"townId":"00000000-0000-0000-0000-000000000000","facts":[{"id":"01900000-0000-7000-8000-000000000002","version":1,"year":2027,"holidays":["2027-01-01","2027-01-02"],
             "workdays":["2027-02-20"],"noticeNumber":"国办发明电〔2026〕7号","source":"gov.cn"}],"count":1}
            """;
        var year = JsonSerializer.Deserialize<CalendarYearsChanged>(Json, JsonSerializerOptions.Web)!.Facts.ShouldHaveSingleItem();
        (year.Version, year.Year, year.NoticeNumber, year.Source).ShouldBe((1, 2027, "国办发明电〔2026〕7号", "gov.cn"));
        year.Holidays.ShouldBe([new(2027, 1, 1), new(2027, 1, 2)]);
        year.Workdays.ShouldBe([new(2027, 2, 20)]);
    }

    [Fact]
    public void A_local_order_as_it_was_first_written_still_reads()
    {
        const string Json =
            """
            {"townId":"00000000-0000-0000-0000-000000000000","facts":[{"id":"01900000-0000-7000-8000-000000000003","version":2,"key":"flood-2027",
             "forTown":"01900000-0000-7000-8000-000000000001","jurisdiction":"某镇","basisDocument":"县政发〔2027〕3号","off":["2027-07-05"],"worked":["2027-07-10"],
             "withdrawn":true,"loadedAt":"2027-07-04T08:00:00.123457+00:00"}],"count":1}
            """;
        var order = JsonSerializer.Deserialize<LocalOrdersChanged>(Json, JsonSerializerOptions.Web)!.Facts.ShouldHaveSingleItem();
        (order.Version, order.Key, order.ForTown, order.Withdrawn).ShouldBe((2, "flood-2027", Guid.Parse("01900000-0000-7000-8000-000000000001"), true));
        (order.Jurisdiction, order.BasisDocument).ShouldBe(("某镇", "县政发〔2027〕3号"));
        (order.Off, order.Worked).ShouldSatisfyAllConditions(o => o.Off.ShouldBe([new(2027, 7, 5)]), o => o.Worked.ShouldBe([new(2027, 7, 10)]));
        order.LoadedAt.ShouldBe(new DateTimeOffset(2027, 7, 4, 8, 0, 0, 123, 457, TimeSpan.Zero));
    }

    [Fact]
    public void Every_fact_envelope_carries_facts_with_an_id_and_a_version()
    {
        foreach (var envelope in typeof(IFacts).Assembly.GetExportedTypes().Where(t => t.IsClass && typeof(IFacts).IsAssignableFrom(t)))
        {
            var facts = envelope.GetProperty("Facts")?.PropertyType.GetGenericArguments().Single();
            typeof(IFact).IsAssignableFrom(facts).ShouldBeTrue(envelope.Name);
        }
    }
}

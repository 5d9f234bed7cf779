using System.Reflection;
using System.Text.Json;
using GovPortal.Contracts.Publication;
using MassTransit;

namespace GovPortal.Contracts.Tests;

public sealed class WireTests
{
    /// <summary>What is on queues and in event logs already: a name that changes here loses messages there.</summary>
    private static readonly string[] Names =
    [
        "govportal:auditing:audit-heads-sealed:v1", "govportal:identity:leading-groups-changed:v1", "govportal:identity:towns-changed:v1",
        "govportal:publication:guide-versions-changed:v1", "govportal:publication:items-changed:v1", "govportal:publication:reading-points-changed:v1",
        "govportal:replay-finished:v1", "govportal:replay-progress:v1", "govportal:replay-started:v1", "govportal:requests:appeals-changed:v1", "govportal:requests:cases-changed:v1",
        "govportal:requests:disclosures-accepted:v1",
        "govportal:requests:limits-missed:v1",
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
    public void Every_fact_envelope_carries_facts_with_an_id_and_a_version()
    {
        foreach (var envelope in typeof(IFacts).Assembly.GetExportedTypes().Where(t => t.IsClass && typeof(IFacts).IsAssignableFrom(t)))
        {
            var facts = envelope.GetProperty("Facts")?.PropertyType.GetGenericArguments().Single();
            typeof(IFact).IsAssignableFrom(facts).ShouldBeTrue(envelope.Name);
        }
    }
}

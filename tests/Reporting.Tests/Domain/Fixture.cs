using System.Text.Json;
using System.Text.Json.Nodes;
using GovPortal.Reporting.Domain.Checks;

namespace GovPortal.Reporting.Tests.Domain;

/// <summary>Published reports, figures only, errors included.</summary>
internal static class Fixture
{
    public static JsonObject Of(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream($"Fixtures.{name}.json");
        return JsonNode.Parse(stream!)!.AsObject();
    }

    public static Verdict Check(JsonNode body) => ReportChecker.Check(Read(body));

    public static CheckedReport Read(JsonNode body)
    {
        CheckedReportReader.TryRead(Element(body), out var report, out var faults);
        faults.ShouldBeEmpty();
        return report.ShouldNotBeNull();
    }

    public static IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        CheckedReportReader.TryRead(document.RootElement, out var report, out var faults).ShouldBeFalse();
        report.ShouldBeNull();
        return [.. faults.Select(fault => $"{fault.Field} {fault.Code}")];
    }

    /// <summary>Rule, row and column of each broken check, as in <c>T3-1 - charity</c>.</summary>
    public static IReadOnlyList<string> Names(this Verdict verdict) =>
        [.. verdict.Checks.Select(check => $"{check.Rule} {check.Row ?? "-"} {check.Column ?? "-"}")];

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}

using System.Globalization;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Features;

/// <summary>What a town declares about itself is counted: no part of a thing, nothing below zero, and money as text so that no client rounds it.</summary>
/// <remarks>Looks at the JSON, beside the reader that looks at its shape, so that the faults of both are told at once.</remarks>
internal static class DeclaredNumbers
{
    private static readonly string[] Members = ["table2", "statistics"];

    public static IEnumerable<Fault> FaultsOf(JsonElement body) => body.ValueKind != JsonValueKind.Object ? [] : [.. Shape(body), .. Numbers(body)];

    /// <summary>The list that a report shows is for checking it; what is declared has names.</summary>
    private static IEnumerable<Fault> Shape(JsonElement body) => body.TryGetProperty("statistics", out var list) && list.ValueKind == JsonValueKind.Array
        ? [new Fault("statistics", "reporting.not-an-object", "Declared numbers are an object of names or row numbers.")]
        : [];

    private static IEnumerable<Fault> Numbers(JsonElement body) =>
        from name in Members
        where body.TryGetProperty(name, out _)
        from leaf in Leaves(body.GetProperty(name), name)
        let fault = FaultOf(leaf.Field, leaf.Name, leaf.Value)
        where fault is not null
        select fault;

    private static Fault? FaultOf(string field, string name, JsonElement value)
    {
        if (name == Table2Form.Fees && field == $"table2/{name}" && value.ValueKind == JsonValueKind.Number)
            return new Fault(field, "reporting.not-money", "An amount is a decimal string such as \"12.50\".");
        var isAmount = name == Table2Form.Fees || (StatisticsForm.TryFind(name, out var known) && known.Unit == "万元");
        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : isAmount && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return number >= 0 && (isAmount || decimal.Truncate(number) == number)
            ? null
            : new Fault(field, "reporting.not-a-count", "A declared number is whole and at least zero; an amount is at least zero.");
    }

    private static IEnumerable<(string Field, string Name, JsonElement Value)> Leaves(JsonElement value, string field) =>
        value.ValueKind != JsonValueKind.Object ? [] :
        from property in value.EnumerateObject()
        let below = $"{field}/{property.Name}"
        from leaf in property.Value.ValueKind == JsonValueKind.Object ? Leaves(property.Value, below) : [(below, property.Name, property.Value)]
        select leaf;
}

using System.Text.Json;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Reads the parts of a report: a list of <c>{number, text}</c>.</summary>
internal static class PartsReader
{
    public static Dictionary<int, string> Read(JsonElement value, JsonShape shape)
    {
        var parts = new Dictionary<int, string>();
        if (value.ValueKind != JsonValueKind.Array)
        {
            shape.Fault("parts", "reporting.not-a-list", "A list of parts with number and text is expected here.");
            return parts;
        }

        var index = 0;
        foreach (var part in value.EnumerateArray())
        {
            Part(part, $"parts/{index++}", parts, shape);
        }

        return parts;
    }

    private static void Part(JsonElement part, string field, Dictionary<int, string> parts, JsonShape shape)
    {
        if (part.ValueKind != JsonValueKind.Object
            || JsonShape.Find(part, "number") is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetInt32(out var position)
            || JsonShape.Find(part, "text") is not { ValueKind: JsonValueKind.String } text)
        {
            shape.Fault(field, "reporting.not-a-part", "A part has a number and a text.");
        }
        else if (!parts.TryAdd(position, text.GetString() ?? string.Empty))
        {
            shape.Fault(field, "reporting.named-twice", "The report has this part twice.");
        }
    }
}

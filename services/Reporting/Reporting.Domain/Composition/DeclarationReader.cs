using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Reads a declaration: <c>{declaredBy, table2, statistics, nil, narrative}</c>. Figures, rows and parts that no report has are faults.</summary>
public static class DeclarationReader
{
    /// <param name="declaredOn">The legal day on which it is handed in.</param>
    public static bool TryRead(
        JsonElement body, int year, DateOnly declaredOn, [NotNullWhen(true)] out DeclarationRow? declaration, out IReadOnlyList<Fault> faults)
    {
        var shape = new JsonShape();
        declaration = null;
        try
        {
            declaration = Read(body, year, declaredOn, shape);
        }
        catch (InvalidOperationException)
        {
            // How JsonElement says that an escape like \ud800 is no text; it says so only on reading the string.
            shape.Fault(string.Empty, "reporting.not-text", "A name or a text holds half a surrogate pair.");
        }

        faults = shape.Faults;
        declaration = faults.Count == 0 ? declaration : null;
        return declaration is not null;
    }

    private static DeclarationRow? Read(JsonElement body, int year, DateOnly declaredOn, JsonShape shape)
    {
        shape.Properties(body, string.Empty);
        if (body.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new DeclarationRow
        {
            Year = year,
            DeclaredOn = declaredOn,
            DeclaredBy = DeclaredBy(body, shape),
            Table2 = JsonShape.Find(body, "table2") is { } table2 ? TableReader.Table2(table2, "table2", shape) : null,
            Statistics = JsonShape.Find(body, "statistics") is { } statistics ? Statistics(statistics, shape) : new Dictionary<string, decimal>(StringComparer.Ordinal),
            Nil = JsonShape.Find(body, "nil") is { } nil ? Nil(nil, shape) : [],
            Narrative = JsonShape.Find(body, "narrative") is { } narrative ? Narrative(narrative, shape) : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private static string DeclaredBy(JsonElement body, JsonShape shape)
    {
        if (JsonShape.Find(body, "declaredBy") is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 and <= 200 } name && !string.IsNullOrWhiteSpace(name))
        {
            return name;
        }

        shape.Fault("declaredBy", "reporting.declared-by-nobody", "A declaration names who signs it, in at most 200 characters.");
        return string.Empty;
    }

    private static Dictionary<string, decimal> Statistics(JsonElement value, JsonShape shape) =>
        StatisticsReader.Read(value, shape).Where(row => row.Value.IsKnown).ToDictionary(row => row.Key, row => row.Value.Value ?? 0, StringComparer.Ordinal);

    private static List<string> Nil(JsonElement value, JsonShape shape)
    {
        var names = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString() : null)] : new List<string?> { null };
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] is null || !FigureNames.All.Contains(names[index]))
            {
                shape.Fault($"nil/{index}", "reporting.unknown-figure", "nil is a list of figures of the report.");
            }
        }

        return [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Narrative(JsonElement value, JsonShape shape)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in shape.Properties(value, "narrative"))
        {
            if (!IsPart(part.Name) || part.Value.ValueKind != JsonValueKind.String)
            {
                shape.Fault($"narrative/{part.Name}", "reporting.not-a-part", "A narrative is a text under the number of its part (7 or 七), an editor's note under 7.note.");
            }
            else
            {
                texts[part.Name] = part.Value.GetString() ?? string.Empty;
            }
        }

        return texts;
    }

    private static bool IsPart(string name)
    {
        var number = name.EndsWith(".note", StringComparison.Ordinal) ? name[..^".note".Length] : name;
        return number.Length == 1 && "1234567一二三四五六七".Contains(number[0], StringComparison.Ordinal);
    }
}

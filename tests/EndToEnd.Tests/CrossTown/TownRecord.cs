using System.Text.Json;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>A row that a town has, with all that stands in it by its name in the API, also within JSON columns.</summary>
/// <param name="Table">Its table, as a path writes it: with dashes.</param>
internal sealed record TownRecord(string Service, string Table, IReadOnlyDictionary<string, string> Values)
{
    public string? Value(string name) => Values.TryGetValue(name, out var value) ? value : null;

    public static TownRecord Of(string service, string table, JsonElement row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(row, values);
        return new TownRecord(service, table.Replace('_', '-'), values);
    }

    /// <summary>With what the rows that it points to are called: a part of a case knows the number of its case.</summary>
    public TownRecord WithParents(IReadOnlyDictionary<string, TownRecord> byId)
    {
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (name, value) in Values.Where(v => v.Key.EndsWith("Id", StringComparison.Ordinal) && v.Key is not "townId"))
        {
            if (!byId.TryGetValue(value, out var parent)) continue;
            foreach (var (key, inherited) in parent.Values.Where(v => v.Key is not "id")) values.TryAdd(key, inherited);
        }

        return this with { Values = values };
    }

    private static void Collect(JsonElement element, Dictionary<string, string> values)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(string.Concat(property.Name.Split('_').Select((part, i) => i == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..])));
            var value = property.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : property.Value;
            if (value.ValueKind == JsonValueKind.Object) Collect(value, values);
            else if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number) values.TryAdd(name, value.ToString());
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>Makes a body that an operation's schema allows, out of what a town has and knows.</summary>
/// <param name="records">Of the town whose ids and codes are used.</param>
/// <param name="tag">Stands in every free text, so that it is found again.</param>
/// <param name="variant">Which of several possible values to take, where there are several.</param>
internal sealed partial class BodyMaker(ApiOperation operation, IReadOnlyList<TownRecord> records, string tag, int variant)
{
    private static readonly byte[] Paper = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
    private static int _number;

    public HttpContent? Make() => operation.MediaType switch
    {
        _ when SampleValues.Uploads.TryGetValue(operation.ToString(), out var upload) => new ByteArrayContent(upload.Content(tag)) { Headers = { ContentType = new(upload.MediaType) } },
        null => null,
        "text/csv" => null,
        "multipart/form-data" => Form(),
        _ when SampleValues.Bodies.TryGetValue(operation.ToString(), out var sample) => Json(Filled(sample)),
        _ when operation.MediaType.EndsWith("json", StringComparison.Ordinal) => Json((Of(operation.Body, "") ?? new JsonObject()).ToJsonString()),
        _ => new ByteArrayContent(Paper) { Headers = { ContentType = new(operation.MediaType.Contains('*', StringComparison.Ordinal) ? "application/pdf" : operation.MediaType) } },
    };

    /// <summary>A value for a parameter of the query.</summary>
    public string Text(JsonElement schema, string name) => Of(schema, name) is { } node ? (node is JsonArray { Count: > 0 } list ? list[0]! : node).ToString() : "";

    private string Filled(string sample) => Row().Replace(
        sample.Replace("TAG", tag, StringComparison.Ordinal).Replace("CODE", tag.Replace('.', '-'), StringComparison.Ordinal),
        row => records.FirstOrDefault(r => r.Service == operation.Service && r.Table == row.Groups["table"].Value && r.Value(row.Groups["column"].Value) == row.Groups["value"].Value)?.Value("id")
            ?? Guid.CreateVersion7().ToString());

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent();
        var schema = operation.Resolve(operation.Body);
        foreach (var part in PropertiesOf(schema))
        {
            var format = operation.Resolve(part.Value) is { ValueKind: JsonValueKind.Object } shape && shape.TryGetProperty("format", out var f) ? f.GetString() : null;
            if (format is "binary") form.Add(new ByteArrayContent(Paper) { Headers = { ContentType = new("application/pdf") } }, part.Key, tag + ".pdf");
            else if (Of(part.Value, part.Key) is { } value) form.Add(new StringContent(value.ToString()), part.Key);
        }

        return form;
    }

    private Dictionary<string, JsonElement> PropertiesOf(JsonElement schema)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var part in (IEnumerable<JsonElement>)(schema.TryGetProperty("allOf", out var all) ? [.. all.EnumerateArray(), schema] : [schema]))
        {
            if (!operation.Resolve(part).TryGetProperty("properties", out var own)) continue;
            foreach (var property in own.EnumerateObject()) properties[property.Name] = property.Value;
        }

        return properties;
    }

    private JsonNode? Of(JsonElement named, string name)
    {
        var schema = operation.Resolve(named);
        if (schema.ValueKind != JsonValueKind.Object) return JsonValue.Create(tag);
        if (schema.TryGetProperty("enum", out var values)) return JsonNode.Parse(Pick(values.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Null).ToList()).GetRawText());
        foreach (var choice in (string[])["oneOf", "anyOf"])
        {
            if (schema.TryGetProperty(choice, out var of)) return Of(of.EnumerateArray().FirstOrDefault(o => !Types(operation.Resolve(o)).Contains("null"), of[0]), name);
        }

        var types = Types(schema);
        // What may be null is left out every other time: a date that may be missing is seldom wrong, a text that must mean something often is.
        if (types.Contains("null") && variant % 2 == 1 && !schema.TryGetProperty("format", out _)) return null;
        if (types.Contains("object") || schema.TryGetProperty("properties", out _) || schema.TryGetProperty("allOf", out _)) return ObjectOf(schema);
        if (types.Contains("array")) return new JsonArray(schema.TryGetProperty("items", out var items) ? Of(items, name) : null);
        if (types.Contains("boolean")) return JsonValue.Create(variant % 4 == 3);
        if (types.Contains("integer") || types.Contains("number")) return JsonValue.Create(schema.TryGetProperty("minimum", out var least) ? Math.Max(1, least.GetDecimal()) : 1);
        return JsonValue.Create(TextOf(schema, name));
    }

    private JsonObject ObjectOf(JsonElement schema)
    {
        var made = new JsonObject();
        foreach (var (name, property) in PropertiesOf(schema)) made[name] = Of(property, name);
        return made;
    }

    private string TextOf(JsonElement schema, string name)
    {
        var format = schema.TryGetProperty("format", out var given) ? given.GetString() : null;
        if (format is "date") return "2015-05-12";
        if (format is "date-time") return "2015-05-12T08:00:00Z";
        if (format is "uuid") return Things(name).Select(r => r.Value("id")).OfType<string>().FirstOrDefault() ?? Guid.CreateVersion7().ToString();
        if (SampleValues.Texts.TryGetValue(name, out var sample)) return sample;
        if (schema.TryGetProperty("pattern", out var pattern) && Alternatives().IsMatch(pattern.GetString()!)) return Pick(pattern.GetString()!.Trim('^', '$', '(', ')').Split('|'));
        if (Codes(name) is { Count: > 0 } codes) return Pick(codes);
        // A key may be one to give or one to find: every other two variants look for one.
        if (Key().IsMatch(name) && variant % 4 > 1 && records.Where(r => r.Service == operation.Service).Select(r => r.Value(name)).OfType<string>().FirstOrDefault() is { } key) return key;
        var text = $"{tag}-{Interlocked.Increment(ref _number)}";
        if (schema.TryGetProperty("minLength", out var min)) text = text.PadRight(min.GetInt32(), 'x');
        return schema.TryGetProperty("maxLength", out var max) && max.GetInt32() < text.Length ? text[^max.GetInt32()..] : text;
    }

    /// <summary>What stands under that name in the town's own rows and looks like a code, first where the path points.</summary>
    private List<string> Codes(string name)
    {
        var here = operation.Path.Split('/').Last(s => !s.StartsWith('{'));
        return [.. records.Where(r => r.Service == operation.Service).OrderByDescending(r => r.Table == here)
            .Select(r => r.Value(name)).OfType<string>().Where(v => Code().IsMatch(v)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary><c>departmentId</c> is the id of one of the departments.</summary>
    private IEnumerable<TownRecord> Things(string name) => records.Where(r => r.Service == operation.Service)
        .OrderByDescending(r => name.EndsWith("Id", StringComparison.Ordinal) && r.Table == (name == "draftId" ? "items" : name[..^2] + "s"))
        .ThenByDescending(r => name.EndsWith("Id", StringComparison.Ordinal) && r.Table.StartsWith(name[..^2], StringComparison.OrdinalIgnoreCase));

    private T Pick<T>(IReadOnlyList<T> of) => of[variant % of.Count];

    private static HashSet<string> Types(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!]
        : [];

    [GeneratedRegex(@"\A\^?\(?[A-Za-z0-9-]+(\|[A-Za-z0-9-]+)+\)?\$?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Alternatives();

    [GeneratedRegex("(No|Key|Number)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(@"@(?<table>[a-z-]+)\?(?<column>[A-Za-z]+)=(?<value>[A-Za-z0-9.-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    /// <summary>No free text of these tests: those hold dots.</summary>
    [GeneratedRegex(@"\A[a-z][A-Za-z0-9-]{1,40}\z")]
    private static partial Regex Code();
}

using System.Text.Json;
using GovPortal.AppHost;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>An operation as the OpenAPI document of its service describes it: one that is added to a service is here by itself.</summary>
/// <param name="Public">Whether the document asks for no token.</param>
/// <param name="MediaType">Of the body; null when there is none.</param>
/// <param name="Body">The schema of the body.</param>
/// <param name="Document">To which references in the schemas point.</param>
internal sealed record ApiOperation(
    string Service, HttpMethod Method, string Path, bool Public, IReadOnlyList<ApiParameter> Parameters, string? MediaType, JsonElement Body, JsonElement Document)
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options"];

    /// <summary>Whether it is about one town, which its path names.</summary>
    public bool OfTown => Path.Contains("{town}", StringComparison.Ordinal);

    public bool Reads => Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>Parameters of the path other than the town.</summary>
    public IEnumerable<ApiParameter> Keys => Parameters.Where(p => p is { In: "path", Name: not "town" });

    /// <summary>Whether it names a thing that only one town has, and not a year or a cell that every town has.</summary>
    public bool NamesAThing => Keys.Any(k => !SampleValues.InEveryTown.ContainsKey(k.Name));

    public override string ToString() => $"{Method} {Path}";

    /// <summary>All of every service with a database, as the gateway hands out their descriptions.</summary>
    public static async Task<IReadOnlyList<ApiOperation>> AllAsync(HttpClient client, CancellationToken ct)
    {
        var all = new List<ApiOperation>();
        foreach (var service in Topology.Processes.Where(p => p.Database is not null))
        {
            var document = await client.ReadAsync($"openapi/{service.Name}.json", ct);
            var described = Of(service.Name, document).ToList();
            described.ShouldNotBeEmpty(service.Name);
            all.AddRange(described);
        }

        return all;
    }

    /// <summary>The schema itself, where it is only named.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(Document, (at, step) => at.GetProperty(step));
        return schema;
    }

    private static IEnumerable<ApiOperation> Of(string service, JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from verb in path.Value.EnumerateObject()
        where Verbs.Contains(verb.Name, StringComparer.Ordinal)
        let content = verb.Value.TryGetProperty("requestBody", out var body) && body.TryGetProperty("content", out var types) ? types.EnumerateObject().ToArray() : []
        select new ApiOperation(
            service, HttpMethod.Parse(verb.Name), path.Name, !verb.Value.TryGetProperty("security", out var security) || security.GetArrayLength() == 0,
            [.. ParametersOf(path.Value, document).Concat(ParametersOf(verb.Value, document))], content is [var first, ..] ? first.Name : null,
            content is [var only, ..] && only.Value.TryGetProperty("schema", out var schema) ? schema : default, document);

    private static IEnumerable<ApiParameter> ParametersOf(JsonElement described, JsonElement document)
    {
        if (!described.TryGetProperty("parameters", out var parameters)) yield break;
        foreach (var listed in parameters.EnumerateArray())
        {
            var parameter = listed.TryGetProperty("$ref", out var reference)
                ? reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(document, (at, step) => at.GetProperty(step))
                : listed;
            yield return new ApiParameter(
                parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!,
                parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
                parameter.TryGetProperty("schema", out var schema) ? schema : default);
        }
    }
}

/// <param name="In">path, query or header.</param>
internal sealed record ApiParameter(string Name, string In, bool Required, JsonElement Schema);

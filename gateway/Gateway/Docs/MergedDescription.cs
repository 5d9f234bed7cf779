using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovPortal.Gateway.Docs;

/// <summary>One OpenAPI document for the whole API, made of the services' own.</summary>
internal static class MergedDescription
{
    private const string RefPrefix = "#/components/";

    /// <param name="parts">The services' documents by service name, in the order in which they take names.</param>
    /// <param name="away">Services that did not answer; named in the document, so that its reader knows it is not whole.</param>
    public static JsonObject Merge(IReadOnlyList<(string Service, JsonObject Document)> parts, IReadOnlyList<string> away)
    {
        var paths = new JsonObject();
        var components = new JsonObject();
        foreach (var (service, document) in parts)
        {
            var renamed = TakeComponents(service, document, components);
            foreach (var (path, item) in document["paths"] as JsonObject ?? [])
            {
                var copy = item!.DeepClone();
                Rename(copy, renamed);
                Tag(copy, service);
                paths[path] = copy;
            }
        }

        var merged = new JsonObject
        {
            ["openapi"] = parts.Select(part => part.Document["openapi"]?.GetValue<string>()).FirstOrDefault() ?? "3.1.1",
            ["info"] = new JsonObject { ["title"] = "GovPortal", ["version"] = "v1" },
            ["paths"] = paths,
            ["components"] = components,
            ["tags"] = new JsonArray([.. parts.Select(part => new JsonObject { ["name"] = part.Service })]),
        };
        if (away.Count > 0) merged["x-unavailable"] = new JsonArray([.. away.Select(name => JsonValue.Create(name))]);
        return merged;
    }

    /// <summary>Copies a service's components; a name that already means something else is prefixed with the service.</summary>
    private static Dictionary<string, string> TakeComponents(string service, JsonObject document, JsonObject components)
    {
        var own = document["components"] as JsonObject ?? [];
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, entries) in own)
        {
            var taken = components[kind] as JsonObject ?? [];
            foreach (var (name, definition) in entries as JsonObject ?? [])
            {
                if (taken.TryGetPropertyValue(name, out var other) && !JsonNode.DeepEquals(other, definition))
                    renamed[$"{RefPrefix}{kind}/{name}"] = $"{RefPrefix}{kind}/{service}.{name}";
            }

            components[kind] ??= new JsonObject();
        }

        foreach (var (kind, entries) in own)
        {
            foreach (var (name, definition) in entries as JsonObject ?? [])
            {
                var copy = definition?.DeepClone();
                Rename(copy, renamed);
                var reference = $"{RefPrefix}{kind}/{name}";
                components[kind]![renamed.GetValueOrDefault(reference, reference).Split('/')[^1]] = copy;
            }
        }

        return renamed;
    }

    private static void Rename(JsonNode? node, Dictionary<string, string> renamed)
    {
        if (node is JsonArray list) foreach (var entry in list) Rename(entry, renamed);
        if (node is not JsonObject members) return;
        if (members["$ref"] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            && renamed.TryGetValue(value.GetValue<string>(), out var other)) members["$ref"] = other;
        foreach (var (_, member) in members) Rename(member, renamed);
    }

    /// <summary>Operations are grouped by service, and their ids stay unique across services.</summary>
    private static void Tag(JsonNode item, string service)
    {
        foreach (var operation in item.AsObject().Select(member => member.Value).OfType<JsonObject>())
        {
            operation["tags"] = new JsonArray(JsonValue.Create(service));
            if (operation["operationId"] is JsonValue id) operation["operationId"] = $"{service}.{id.GetValue<string>()}";
        }
    }
}

using System.Text.Json;
using GovPortal.Kernel;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Walks JSON of unknown shape and gathers what is wrong with it.</summary>
internal sealed class JsonShape
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public ICollection<Fault> Sink => _faults;

    public void Fault(string field, string code, string message) => _faults.Add(new Fault(field, code, message));

    /// <summary>The value of a property; null when it is absent or null.</summary>
    public static JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The properties of an object; a fault and none when it is something else, or names one twice.</summary>
    public IEnumerable<JsonProperty> Properties(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(field, "reporting.not-an-object", "An object is expected here.");
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var properties = value.EnumerateObject().ToList();
        foreach (var property in properties.Where(property => !seen.Add(property.Name)))
        {
            Fault($"{field}/{property.Name}", "reporting.named-twice", "The object names this twice.");
        }

        return properties;
    }
}

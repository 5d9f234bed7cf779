using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovPortal.Kernel;

/// <summary>Identifies a town: the tenant that owns data. A county department is a town of kind <c>department</c>.</summary>
[JsonConverter(typeof(TownIdJsonConverter))]
public readonly record struct TownId(Guid Value) : IParsable<TownId>
{
    public static TownId New() => new(Guid.CreateVersion7());

    public static TownId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TownId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new TownId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}

internal sealed class TownIdJsonConverter : JsonConverter<TownId>
{
    public override TownId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TownId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

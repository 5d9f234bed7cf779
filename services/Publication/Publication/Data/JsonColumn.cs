using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Publication.Data;

/// <summary>A property that is stored as JSON: a record or a list that is replaced, never changed in place.</summary>
internal static class JsonColumn
{
    /// <summary>Names, not numbers, for what is chosen from a list: the order of the list may change. Chinese as it is: escaped it would be twice as long.</summary>
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasColumnType("jsonb").HasConversion(
        value => Write(value),
        text => Read<T>(text),
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : 1, value => value));

    /// <summary>As such a column holds it.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;
}

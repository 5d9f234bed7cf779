using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovPortal.Publication.Data;

/// <summary>A value that is stored as a whole, as JSON.</summary>
internal sealed class JsonText<T>() : ValueConverter<T, string>(value => JsonTexts.Write(value), json => JsonTexts.Read<T>(json));

internal static class JsonTexts
{
    /// <summary>Names, not numbers, for what is chosen from a list: the order of the list may change.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;
}

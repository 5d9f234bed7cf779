using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.ServiceDefaults;

/// <summary>How every API of the suite writes JSON.</summary>
public static class Json
{
    /// <summary>The same settings outside an HTTP answer: files, messages to other tools, tests.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web), readOnly: true);

    internal static void AddJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options => Apply(options.SerializerOptions, readOnly: false));

    private static JsonSerializerOptions Apply(JsonSerializerOptions options, bool readOnly)
    {
        // Strict, or OpenAPI publishes every integer as "integer or string".
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        // Chinese stays legible; what matters in HTML is still escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        if (readOnly) options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

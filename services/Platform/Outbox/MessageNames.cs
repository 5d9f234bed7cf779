using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovPortal.Contracts;
using MassTransit;

namespace GovPortal.Platform.Outbox;

/// <summary>Wire names of the messages: types may be renamed or moved, their names stay.</summary>
public static class MessageNames
{
    private static readonly FrozenDictionary<string, Type> ByUrn = typeof(IFacts).Assembly.GetExportedTypes()
        .Where(t => t.GetCustomAttribute<MessageUrnAttribute>() is not null)
        .ToFrozenDictionary(UrnOf, StringComparer.Ordinal);

    /// <summary>Chinese as it is: escaped it would be twice as long.</summary>
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string UrnOf(Type message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.GetCustomAttribute<MessageUrnAttribute>()?.Urn.ToString()
            ?? throw new InvalidOperationException($"{message.Name} has no wire name.");
    }

    public static Type? TypeOf(string urn) => ByUrn.GetValueOrDefault(urn);
}

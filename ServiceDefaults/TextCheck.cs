using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovPortal.ServiceDefaults;

/// <summary>Refuses texts that cannot be kept: NUL, which PostgreSQL stores nowhere, and the code points that Unicode never assigns, which the suite's own readers use as marks.</summary>
public static class TextCheck
{
    private const int Deepest = 8;
    private static readonly SearchValues<char> NoText = SearchValues.Create(
        ['\0', .. Enumerable.Range(0xFDD0, 32).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Members = new();

    /// <summary>Answers 400 with a fault for every such text in the body and the query, before anything is done with it.</summary>
    public static TBuilder WithTextCheck<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilterFactory((factory, next) =>
    {
        var names = Array.ConvertAll(factory.MethodInfo.GetParameters(), p => IsInput(p.ParameterType) ? p.Name : null);
        if (Array.TrueForAll(names, name => name is null)) return next;
        return context =>
        {
            var faults = new List<Fault>();
            for (var at = 0; at < names.Length && at < context.Arguments.Count; at++)
            {
                if (names[at] is { } name) Look(context.Arguments[at], context.Arguments[at] is string ? name : "", 0, faults);
            }

            return faults.Count == 0 ? next(context) : ValueTask.FromResult<object?>(Problems.Invalid(faults));
        };
    });

    /// <summary>Whether a text holds a character that is no text.</summary>
    public static bool IsNoText(string text) => text.AsSpan().IndexOfAny(NoText) >= 0;

    /// <summary>Texts, and what the suite itself names as an input; services, contexts and uploads are none of it.</summary>
    private static bool IsInput(Type type) => type == typeof(string) || type == typeof(JsonElement) || type.IsArray
        || (IsOurs(type) && type.Name.EndsWith("Input", StringComparison.Ordinal))
        || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments().Any(IsInput));

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("GovPortal.", StringComparison.Ordinal) is true && !type.IsEnum;

    private static void Look(object? value, string path, int depth, List<Fault> faults)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                if (IsNoText(text)) faults.Add(new Fault(path, "invalid-character", "The text holds a character that is no text, such as NUL."));
                return;
            case JsonElement json:
                Look(json, path, depth, faults);
                return;
            case IEnumerable many when depth < Deepest:
                var at = 0;
                foreach (var one in many) Look(one, $"{path}[{at++}]", depth + 1, faults);
                return;
            case var input when depth < Deepest && IsOurs(input.GetType()):
                foreach (var (name, member) in Members.GetOrAdd(input.GetType(), MembersOf)) Look(member.GetValue(input), path.Length == 0 ? name : $"{path}.{name}", depth + 1, faults);
                return;
        }
    }

    private static void Look(JsonElement json, string path, int depth, List<Fault> faults)
    {
        if (depth >= Deepest) return;
        if (json.ValueKind == JsonValueKind.String) Look(json.GetString(), path, depth, faults);
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var (at, one) in json.EnumerateArray().Index()) Look(one, $"{path}[{at}]", depth + 1, faults);
        }

        if (json.ValueKind != JsonValueKind.Object) return;
        foreach (var member in json.EnumerateObject())
        {
            Look(member.Name, path, depth, faults);
            Look(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", depth + 1, faults);
        }
    }

    private static (string Name, PropertyInfo Property)[] MembersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && (p.PropertyType == typeof(string) || p.PropertyType == typeof(object) || !p.PropertyType.IsValueType))
            .Select(p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), p)),
    ];
}

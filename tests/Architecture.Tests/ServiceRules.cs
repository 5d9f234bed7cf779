using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using GovPortal.Kernel;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace GovPortal.Architecture.Tests;

/// <summary>What holds inside a service.</summary>
internal static partial class ServiceRules
{
    private const BindingFlags AnyStatic = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags Any = AnyStatic | BindingFlags.Instance;

    /// <summary>Two inputs or views of one name become one schema in the API description, without a word.</summary>
    public static IEnumerable<string> UniqueDtoNames(IEnumerable<Type> types) =>
        from type in types
        where type.Name.EndsWith("Input", StringComparison.Ordinal) || type.Name.EndsWith("View", StringComparison.Ordinal)
        group type by type.Name into same
        where same.Count() > 1
        select $"{same.Key} is declared {same.Count()} times";

    /// <summary>.NET 10 validates only public inputs, and publishes only limits that are on properties.</summary>
    public static IEnumerable<string> ValidatedInputs(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(t => t.Name.EndsWith("Input", StringComparison.Ordinal)))
        {
            if (!type.IsVisible) yield return $"{type.Name} is not public";
            foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => p.GetCustomAttributes<ValidationAttribute>().Any()))
                yield return $"{type.Name}.{parameter.Name} has its limit on the parameter: write [property: …]";
        }
    }

    /// <summary>A consumer outside Platform derives from one inside, which brings inbox, retry and the error queue.</summary>
    public static IEnumerable<string> ConsumersThroughPlatform(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsAbstract: false } && typeof(IConsumer).IsAssignableFrom(type) && !Ancestors(type).Any(IsPlatform)
        select $"{type.Name} consumes messages by itself";

    /// <summary>Every code names one refusal. Errors are found where they are declared: in static fields and properties.</summary>
    public static IEnumerable<string> UniqueErrorCodes(IEnumerable<Type> types)
    {
        var declared = types.Where(t => !t.ContainsGenericParameters).SelectMany(Errors).ToList();
        foreach (var (owner, error) in declared.Where(d => !CodeShape().IsMatch(d.Error.Code)))
            yield return $"{owner}: '{error.Code}' is no code of the form service.what-is-wrong";
        foreach (var same in declared.GroupBy(d => d.Error.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{same.Key} is declared by {string.Join(" and ", same.Select(d => d.Owner).Order(StringComparer.Ordinal))}";
    }

    public static IEnumerable<string> UniqueEventIds(IEnumerable<Type> types)
    {
        var messages = types.SelectMany(t => t.GetMethods(Any))
            .Select(m => (Method: m, Id: m.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(m => m.Id is not null).ToList();
        foreach (var (method, _) in messages.Where(m => m.Id <= 0)) yield return $"{method.DeclaringType!.Name}.{method.Name} has no event id";
        foreach (var same in messages.Where(m => m.Id > 0).GroupBy(m => m.Id).Where(g => g.Count() > 1))
            yield return $"{same.Key} is the event id of {string.Join(" and ", same.Select(m => m.Method.Name).Order(StringComparer.Ordinal))}";
    }

    private static IEnumerable<(string Owner, Error Error)> Errors(Type type) =>
        type.GetFields(AnyStatic).Where(f => f.FieldType == typeof(Error) && !f.Name.Contains('<', StringComparison.Ordinal)).Select(f => ($"{type.Name}.{f.Name}", f.GetValue(null)))
            .Concat(type.GetProperties(AnyStatic).Where(p => p.PropertyType == typeof(Error)).Select(p => ($"{type.Name}.{p.Name}", p.GetValue(null))))
            .Where(e => e.Item2 is not null).Select(e => (e.Item1, (Error)e.Item2!));

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType) yield return ancestor;
    }

    private static bool IsPlatform(Type type) => type.Assembly.GetName().Name == "GovPortal.Platform";

    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$")]
    private static partial Regex CodeShape();
}

using System.Reflection;
using System.Text.RegularExpressions;
using MassTransit;

namespace GovPortal.Architecture.Tests;

/// <summary>What crosses the wire: sealed records of primitives under fixed, unique names.</summary>
internal static partial class ContractRules
{
    private static readonly HashSet<Type> Primitives =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset)];

    private static readonly HashSet<Type> Collections = [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>)];

    public static IEnumerable<string> SealedRecordsOfPrimitives(IReadOnlyCollection<Type> types)
    {
        foreach (var type in types.Where(t => t.IsClass && !(t.IsAbstract && t.IsSealed)))
        {
            if (!type.IsSealed || type.GetMethod("<Clone>$") is null) yield return $"{type.Name} is no sealed record";
            foreach (var property in type.GetProperties().Where(p => !Carries(p.PropertyType, types)))
                yield return $"{type.Name}.{property.Name} is a {property.PropertyType.Name}";
        }
    }

    /// <summary>Envelopes, and whatever else is named for the wire, have both names; they agree with each other and with nobody else's.</summary>
    public static IEnumerable<string> UniqueWireNames(IReadOnlyCollection<Type> types)
    {
        var messages = types.Where(t => t.IsClass && (typeof(Contracts.IFacts).IsAssignableFrom(t) || Urn(t) is not null || Entity(t) is not null)).ToList();
        foreach (var type in messages)
        {
            if (Urn(type) is not { } urn || !UrnShape().IsMatch(urn) || !urn.StartsWith(Owner(type), StringComparison.Ordinal))
                yield return $"{type.Name} has no name of the form {Owner(type)}what-happened:v1";
            else if (Entity(type) != urn.Replace(':', '.')) yield return $"{type.Name}: its exchange should be called {urn.Replace(':', '.')}";
        }

        foreach (var shared in messages.Where(t => Urn(t) is not null).GroupBy(Urn, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{shared.Key} names {string.Join(" and ", shared.Select(t => t.Name).Order(StringComparer.Ordinal))}";
    }

    private static bool Carries(Type type, IReadOnlyCollection<Type> known)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Primitives.Contains(type) || known.Contains(type)
            || (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(a => Carries(a, known)));
    }

    /// <summary>The folder says whose message it is; one at the root belongs to the suite as a whole.</summary>
    private static string Owner(Type type) => type.Namespace is { } space && space != "GovPortal.Contracts"
        ? $"govportal:{space[(space.LastIndexOf('.') + 1)..].ToLowerInvariant()}:"
        : "govportal:";

    /// <summary>As written: the attribute's own property would add a scheme.</summary>
    private static string? Urn(Type type) => type.GetCustomAttributesData()
        .SingleOrDefault(a => a.AttributeType == typeof(MessageUrnAttribute))?.ConstructorArguments[0].Value as string;

    private static string? Entity(Type type) => type.GetCustomAttribute<EntityNameAttribute>()?.EntityName;

    [GeneratedRegex("^govportal(?::[a-z]+)?:[a-z]+(?:-[a-z]+)*:v[1-9][0-9]*$")]
    private static partial Regex UrnShape();
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace GovPortal.Architecture.Tests;

/// <summary>What a domain type may look like: changed only by its own methods, exact, and without waiting for anything.</summary>
internal static class DomainRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The one port of a domain: a report cell is a query over rows (ADR 0008), so what is given the reader awaits it.</summary>
    private const string RowReader = "IRowReader";

    private static readonly Type[] Inexact = [typeof(DateTime), typeof(double), typeof(float)];
    private static readonly Type[] Waiting = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>)];

    public static IEnumerable<string> NoPublicSetter(IEnumerable<Type> types) =>
        from type in Written(types)
        from property in type.GetProperties(Declared)
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name} can be set from outside";

    /// <summary>A thing with an identity that can be made from nothing has no valid beginning; one with required members has. A container may begin empty.</summary>
    public static IEnumerable<string> NoEmptyBeginning(IEnumerable<Type> types) =>
        from type in Written(types)
        where type is { IsClass: true, IsAbstract: false } && !type.IsSubclassOf(typeof(Delegate))
            && type.GetProperties(Declared).Any(p => p.Name is "Id" or "TownId")
            && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is not null
            && type.GetCustomAttribute<RequiredMemberAttribute>() is null
        select $"{type.Name} can be made from nothing";

    public static IEnumerable<string> Exact(IEnumerable<Type> types) =>
        from type in Written(types)
        from member in Members(type)
        where Parts(member.Type).Any(Inexact.Contains)
        select $"{type.Name}.{member.Name} has to do with {member.Type.Name}";

    public static IEnumerable<string> Immediate(IEnumerable<Type> types) =>
        from type in Written(types)
        where type.Name != RowReader
        from method in type.GetMethods(Declared)
        where Parts(method.ReturnType).Any(Waiting.Contains) && !method.GetParameters().Any(p => p.ParameterType.Name == RowReader)
            && !method.Name.Contains('<', StringComparison.Ordinal)
        select $"{type.Name}.{method.Name} waits";

    private static IEnumerable<Type> Written(IEnumerable<Type> types) => types.Where(t => !t.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<(string Name, Type Type)> Members(Type type) =>
        type.GetFields(Declared).Where(f => !f.Name.Contains('<', StringComparison.Ordinal)).Select(f => (f.Name, f.FieldType))
            .Concat(type.GetProperties(Declared).Select(p => (p.Name, p.PropertyType)))
            .Concat(type.GetMethods(Declared).Where(m => !m.IsSpecialName && !m.Name.Contains('<', StringComparison.Ordinal))
                .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Select(t => (m.Name, t))));

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace GovPortal.Architecture.Tests;

/// <summary>What a domain type may look like: changed only by its own methods, exact, and without waiting for anything.</summary>
internal static class DomainRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Banned = [typeof(DateTime), typeof(double), typeof(float), typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>)];

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

    public static IEnumerable<string> ExactAndImmediate(IEnumerable<Type> types) =>
        from type in Written(types)
        from member in Members(type)
        where Parts(member.Type).Any(Banned.Contains)
        select $"{type.Name}.{member.Name} has to do with {member.Type.Name}";

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

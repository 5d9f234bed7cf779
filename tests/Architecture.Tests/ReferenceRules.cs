using System.Reflection;
using System.Text.RegularExpressions;

namespace GovPortal.Architecture.Tests;

/// <summary>Who may know whom.</summary>
internal static partial class ReferenceRules
{
    private static readonly string BaseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>An assembly references the base library and what is named, nothing else.</summary>
    public static IEnumerable<string> OnlyReferences(Assembly assembly, params string[] allowed) =>
        from reference in assembly.GetReferencedAssemblies()
        where !allowed.Contains(reference.Name, StringComparer.Ordinal)
            && !File.Exists(Path.Combine(BaseLibrary, reference.Name + ".dll"))
        select $"{assembly.GetName().Name} references {reference.Name}";

    /// <summary>A project file names these references and no others, packages and frameworks included; analyzers come from above.</summary>
    public static IEnumerable<string> OnlyDeclares(string file, string projectXml, params string[] allowed) =>
        from match in Reference().Matches(projectXml)
        let include = match.Groups["name"].Value
        let name = include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include) : include
        where !allowed.Contains(name, StringComparer.Ordinal)
        select $"{file} declares {name}";

    /// <summary>A service knows its own domain and the four projects that all share; never another service.</summary>
    public static IEnumerable<string> KnowsNoOtherService(Assembly assembly, IReadOnlyCollection<string> services)
    {
        var own = assembly.GetName().Name!;
        return from reference in assembly.GetReferencedAssemblies()
               where services.Contains(reference.Name!, StringComparer.Ordinal)
                   && !reference.Name!.StartsWith(own + ".", StringComparison.Ordinal)
               select $"{own} references {reference.Name}";
    }

    [GeneratedRegex("""<(?:Package|Project|Framework)?Reference\s+Include="(?<name>[^"]+)"(?![^>]*PrivateAssets="all")""")]
    private static partial Regex Reference();
}

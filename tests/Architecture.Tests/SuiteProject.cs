using System.Reflection;
using System.Text.RegularExpressions;

namespace GovPortal.Architecture.Tests;

/// <summary>What a project is for; it decides which rules bind it.</summary>
internal enum ProjectKind
{
    Kernel,
    Contracts,
    ServiceDefaults,
    Platform,
    Domain,
    Service,
    Launcher,
    Test,
}

/// <summary>A project of the solution.</summary>
/// <param name="File">Project file relative to the root, with forward slashes.</param>
internal sealed partial record SuiteProject(string Name, string File, ProjectKind Kind)
{
    /// <summary>All projects that the solution file names: a new one is bound by the rules without being registered here.</summary>
    public static IReadOnlyList<SuiteProject> All { get; } = InSolution(System.IO.File.ReadAllText(Path.Combine(Checkout.Root, "GovPortal.sln")));

    public Assembly Assembly => Assembly.Load("GovPortal." + Name);

    public static IReadOnlyList<SuiteProject> InSolution(string solution) =>
        [.. ProjectFile().Matches(solution).Select(m => Of(m.Groups["file"].Value.Replace('\\', '/')))];

    public static IEnumerable<SuiteProject> Of(params ProjectKind[] kinds) => All.Where(p => kinds.Contains(p.Kind));

    /// <summary>Everything that runs in production, but for the launcher, which starts processes and is no part of any.</summary>
    public static IEnumerable<SuiteProject> Production() =>
        Of(ProjectKind.Kernel, ProjectKind.Contracts, ProjectKind.ServiceDefaults, ProjectKind.Platform, ProjectKind.Domain, ProjectKind.Service);

    private static SuiteProject Of(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return new SuiteProject(name, file, name switch
        {
            _ when file.StartsWith("tests/", StringComparison.Ordinal) => ProjectKind.Test,
            "AppHost" => ProjectKind.Launcher,
            "Kernel" => ProjectKind.Kernel,
            "Contracts" => ProjectKind.Contracts,
            "Platform" => ProjectKind.Platform,
            "ServiceDefaults" => ProjectKind.ServiceDefaults,
            _ when name.EndsWith(".Domain", StringComparison.Ordinal) => ProjectKind.Domain,
            _ => ProjectKind.Service,
        });
    }

    [GeneratedRegex("\"(?<file>[^\"]+\\.csproj)\"")]
    private static partial Regex ProjectFile();
}

using System.Text.RegularExpressions;

namespace GovPortal.Architecture.Tests;

/// <summary>Where files are and how they are called. Each rule looks at the files below a root.</summary>
internal static partial class FileRules
{
    private const int LongestFile = 250;
    private const int LongestPage = 60;

    private static readonly string[] Roots = ["AppHost", "ServiceDefaults", "services", "gateway", "deploy", "tests", "demo", "docs", ".ci", ".config", ".github"];

    private static readonly string[] RootFiles =
    [
        "GovPortal.sln", "README.md", "LICENSE", "run", "test", ".editorconfig", ".gitattributes", ".gitignore", ".globalconfig", ".dockerignore",
        "BannedSymbols.txt", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json",
    ];

    private static readonly string[] Documents = ["glossary.md", "runbook.md", "performance.md", "scale.md"];

    private static readonly string[] ForbiddenFolders = ["Common", "Shared", "Core", "Helpers", "Utils", "BuildingBlocks"];

    public static IEnumerable<string> KnownPlaces(string root) =>
        from file in Checkout.Files(root)
        let parts = file.Split('/')
        where parts switch
        {
            [var name] => !RootFiles.Contains(name, StringComparer.Ordinal),
            ["docs", var name] => !Documents.Contains(name, StringComparer.Ordinal),
            ["docs", var folder, ..] => folder != "adr",
            [var folder, ..] => !Roots.Contains(folder, StringComparer.Ordinal),
            [] => true,
        }
        select $"{file} has no place here";

    public static IEnumerable<string> KnownNames(string root) =>
        (from file in Sources(root)
         from folder in file.Split('/')[..^1]
         where ForbiddenFolders.Contains(folder, StringComparer.Ordinal)
         select $"{file}: a folder called {folder} holds anything")
        .Concat(from file in Sources(root)
                from match in ForbiddenType().Matches(Text(root, file))
                select $"{file}: {match.Groups["name"].Value} does not say what it is");

    public static IEnumerable<string> ShortFiles(string root) =>
        from file in Sources(root)
        let lines = File.ReadLines(Path.Combine(root, file)).Count()
        where lines > LongestFile
        select $"{file} has {lines} lines; {LongestFile} is the most";

    /// <summary>A file's namespace is that of its project with the folders below it.</summary>
    public static IEnumerable<string> NamespaceIsFolder(string root, IReadOnlyList<SuiteProject> projects) =>
        from file in Sources(root)
        let project = projects.SingleOrDefault(p => file.StartsWith(FolderOf(p) + "/", StringComparison.Ordinal))
        where project is not null
        let written = Namespace().Match(Text(root, file))
        where written.Success
        let folders = file[(FolderOf(project).Length + 1)..].Split('/')[..^1]
        let expected = string.Join('.', ["GovPortal", project.Name, .. folders])
        where written.Groups["name"].Value != expected
        select $"{file} is in {written.Groups["name"].Value}, should be in {expected}";

    public static IEnumerable<string> EveryProjectIsInTheSolution(string root)
    {
        var named = SuiteProject.InSolution(Text(root, "GovPortal.sln")).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        var there = Checkout.Files(root).Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return there.Except(named).Select(f => $"{f} is not in the solution").Concat(named.Except(there).Select(f => $"{f} does not exist"));
    }

    public static IEnumerable<string> ShortReadme(string root) => TooLong(root, "README.md");

    /// <summary>Decision records are numbered without gaps, short, and argue: context, options, decision, consequences.</summary>
    public static IEnumerable<string> DecisionRecords(string root)
    {
        var records = Checkout.Files(root).Where(f => f.StartsWith("docs/adr/", StringComparison.Ordinal)).ToList();
        foreach (var (record, number) in records.Select((r, i) => (r, i + 1)))
        {
            var text = Text(root, record);
            if (!RecordName().IsMatch(record) || !record.StartsWith($"docs/adr/{number:0000}-", StringComparison.Ordinal)) yield return $"{record} should begin with {number:0000}-";
            if (!text.StartsWith($"# {number:0000} ", StringComparison.Ordinal)) yield return $"{record}: its title should begin with {number:0000}";
            foreach (var part in new[] { "Status:", "## Context", "## Options", "## Decision", "## Consequences" })
            {
                if (!text.Contains($"\n{part}", StringComparison.Ordinal)) yield return $"{record} lacks {part}";
            }

            foreach (var tooLong in TooLong(root, record)) yield return tooLong;
        }
    }

    /// <summary>A place that the documents name in backticks exists. Segments in capitals stand for a name: <c>services/X</c>.</summary>
    public static IEnumerable<string> DocumentsNameWhatExists(string root) =>
        from document in Checkout.Files(root)
        where document is "README.md" || document.StartsWith("docs/", StringComparison.Ordinal)
        from match in Place().Matches(Text(root, document))
        let place = match.Groups["place"].Value
        where !place.Split('/', '.').Any(s => s.Length > 0 && s.All(char.IsAsciiLetterUpper)) && !Path.Exists(Path.Combine(root, place))
        select $"{document} names {place}, which does not exist";

    internal static IEnumerable<string> Sources(string root) => Checkout.Files(root)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    internal static string Text(string root, string file) => File.ReadAllText(Path.Combine(root, file));

    private static IEnumerable<string> TooLong(string root, string file) =>
        File.ReadLines(Path.Combine(root, file)).Count() is > LongestPage and var lines ? [$"{file} has {lines} lines; {LongestPage} is the most"] : [];

    private static string FolderOf(SuiteProject project) => project.File[..project.File.LastIndexOf('/')];

    // A tag helper is what ASP.NET Core calls one.
    [GeneratedRegex(@"^\s*(?:[a-z]+ )*(?:class|struct|interface|enum|record) (?:struct |class )?(?<name>\w+(?:Manager|(?<!Tag)Helper|Utils?|Impl))\b", RegexOptions.Multiline)]
    private static partial Regex ForbiddenType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("`(?<place>(?:AppHost|ServiceDefaults|services|gateway|deploy|tests|demo|docs)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex Place();

    [GeneratedRegex("^docs/adr/[0-9]{4}(?:-[a-z0-9]+)+\\.md$")]
    private static partial Regex RecordName();
}

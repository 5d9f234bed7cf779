using System.Runtime.CompilerServices;

namespace GovPortal.Architecture.Tests;

/// <summary>The checkout that is tested: its root and the files that belong to it.</summary>
internal static class Checkout
{
    private static readonly string[] Outside = ["artifacts", "bin", "obj", ".git", ".govportal", "node_modules", "TestResults", ".vs", ".idea", ".vscode"];

    public static string Root { get; } = Find();

    /// <summary>Files below a folder, relative to it with forward slashes, without what is generated.</summary>
    public static IReadOnlyList<string> Files(string root) =>
        [.. Walk(root).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Where(f => !Outside.Contains(Path.GetFileName(f), StringComparer.Ordinal))
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !Outside.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .SelectMany(Walk));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "GovPortal.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No GovPortal.sln above {here}.");
    }
}

using System.Text.RegularExpressions;

namespace GovPortal.Architecture.Tests;

/// <summary>What may not stand in any file, or in any source of what runs in production.</summary>
internal static partial class TextRules
{
    private const long LargestText = 2_000_000;

    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff2", ".docx", ".xlsx", ".pdf", ".zip", ".gz", ".tgz"];

    /// <summary>Assembled, so that this file does not find itself.</summary>
    private static readonly Regex Foreign = new(
        string.Join('|',
            @"(^|[^A-Za-z0-9_.])/" + @"(work|farm|Users)/",
            @"(^|[^A-Za-z0-9_.])/home/" + @"[a-z]+/",
            @"[A-Z]:\\Users" + @"\\",
            @"https?://[^\s""']*/index" + @"\.json",
            "api\\.nuget" + "\\.org",
            "registry\\.npmjs" + "\\.org",
            "files\\.pythonhosted" + "\\.org"),
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(5));

    /// <summary>No path of somebody's machine, no host of a package registry: both break elsewhere.</summary>
    public static IEnumerable<string> NothingForeign(string root) =>
        from file in Checkout.Files(root)
        where !Binary.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && new FileInfo(Path.Combine(root, file)).Length < LargestText
        from line in File.ReadLines(Path.Combine(root, file)).Select((text, index) => (text, number: index + 1))
        where Foreign.IsMatch(line.text)
        select $"{file}:{line.number} names a machine's path or a registry's host";

    /// <summary>A query sees its own town; nothing in production lifts the filter.</summary>
    public static IEnumerable<string> NoLiftedFilter(string root) =>
        from file in Production(root)
        where FileRules.Text(root, file).Contains("IgnoreQuery" + "Filters", StringComparison.Ordinal)
        select $"{file} lifts the filter by town";

    /// <summary>A switched-off warning says why on its line.</summary>
    public static IEnumerable<string> ReasonedPragmas(string root) =>
        from file in FileRules.Sources(root)
        from match in Pragma().Matches(FileRules.Text(root, file))
        where !match.Value.Contains("//", StringComparison.Ordinal)
        select $"{file}: '{match.Value.Trim()}' gives no reason";

    /// <summary>A setting that is missing or wrong stops the process, not the first request.</summary>
    public static IEnumerable<string> OptionsValidateOnStart(string root)
    {
        var production = Production(root).Select(f => (File: f, Text: FileRules.Text(root, f))).ToList();
        var bound = production.SelectMany(p => OptionsBinding().Matches(p.Text).Select(m => (p.File, Name: m.Groups["name"].Value, Statement: m.Value))).ToList();
        foreach (var (file, name, _) in bound.Where(b => b.Statement.Contains(".Bind", StringComparison.Ordinal) && !b.Statement.Contains("ValidateOnStart", StringComparison.Ordinal)))
            yield return $"{file}: {name} is not validated on start";
        var checkedNames = bound.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
        // A domain states what can be set; the service that binds it is asked above.
        foreach (var (file, text) in production.Where(p => !p.File.Contains(".Domain/", StringComparison.Ordinal)))
        {
            foreach (var name in OptionsType().Matches(text).Select(m => m.Groups["name"].Value).Where(n => !checkedNames.Contains(n)))
                yield return $"{file}: {name} is bound nowhere with AddOptions";
        }
    }

    private static IEnumerable<string> Production(string root) => FileRules.Sources(root).Where(f =>
        f.StartsWith("services/", StringComparison.Ordinal) || f.StartsWith("gateway/", StringComparison.Ordinal) || f.StartsWith("ServiceDefaults/", StringComparison.Ordinal));

    [GeneratedRegex(@"^[ \t]*#pragma warning disable.*$", RegexOptions.Multiline)]
    private static partial Regex Pragma();

    [GeneratedRegex(@"AddOptions<(?<name>\w+)>\([^;]*;")]
    private static partial Regex OptionsBinding();

    [GeneratedRegex(@"^(?:[a-z]+ )+record (?<name>\w+Options)\b", RegexOptions.Multiline)]
    private static partial Regex OptionsType();
}

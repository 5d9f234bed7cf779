using System.Text.RegularExpressions;

namespace GovPortal.Architecture.Tests;

/// <summary>Every endpoint of a slice has a name (its operation id in the API description) and says who may call it.</summary>
internal static partial class EndpointRules
{
    public static IEnumerable<string> NamedAndDecided(string root)
    {
        foreach (var file in FileRules.Sources(root).Where(f => f.Contains("/Features/", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal)))
        {
            var text = FileRules.Text(root, file);
            foreach (var call in MapCall().Matches(text).Select(m => m.Index))
            {
                var statement = text[call..EndOfStatement(text, call)];
                var line = text[..call].Count(c => c == '\n') + 1;
                if (!statement.Contains(".WithName(", StringComparison.Ordinal)) yield return $"{file}:{line}: the endpoint has no name";
                if (!Decision().IsMatch(statement)) yield return $"{file}:{line}: the endpoint does not say who may call it";
            }
        }
    }

    /// <summary>The semicolon outside all brackets: those of a handler written in place belong to it.</summary>
    private static int EndOfStatement(string text, int from)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '(' or '{' or '[') depth++;
            if (text[at] is ')' or '}' or ']') depth--;
            if (depth < 0 || (depth == 0 && text[at] == ';')) return at;
        }

        return text.Length;
    }

    [GeneratedRegex(@"\.Map(Get|Post|Put|Delete|Patch)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex MapCall();

    [GeneratedRegex(@"\.(For[A-Z]\w*|RequireAuthorization|AllowAnonymous)[<(]", RegexOptions.ExplicitCapture)]
    private static partial Regex Decision();
}

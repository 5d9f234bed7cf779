using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>The wording of a kind of document, with named placeholders. A county may change it; each change is a version.</summary>
/// <param name="Kind">Code of <see cref="DocumentKinds"/>.</param>
/// <param name="Version">1 is the wording that is shipped.</param>
/// <param name="Body">A paragraph per line; one that stays empty when filled is left out.</param>
public sealed partial record DocumentTemplate(string Kind, int Version, string Title, string Body)
{
    public const int MaxTitle = 60;
    public const int MaxBody = 10_000;

    private static readonly Dictionary<string, DocumentTemplate> ShippedByKind = DocumentKinds.All.Select(Read).ToDictionary(t => t.Kind, StringComparer.Ordinal);

    /// <summary>The wording this release ships.</summary>
    public static DocumentTemplate Shipped(DocumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ShippedByKind[kind.Code];
    }

    /// <summary>What a wording may not be: placeholders unknown to the kind, mandatory ones missing, braces left open. All at once.</summary>
    public static IReadOnlyList<Fault> Check(DocumentKind kind, string title, string body)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(title) || title.Length > MaxTitle || title.Contains('\n', StringComparison.Ordinal) || title.Contains('{', StringComparison.Ordinal))
            faults.Add(new("title", "requests.template-title", $"A title is one line of at most {MaxTitle} characters without placeholders."));
        if (body.Length > MaxBody) faults.Add(new("body", "requests.template-too-long", $"At most {MaxBody} characters."));
        var used = Placeholder().Matches(body).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(used.Except(kind.Placeholders, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new Fault("body", "requests.placeholder-unknown", $"This document knows no {{{{{name}}}}}.")));
        faults.AddRange(kind.Mandatory.Except(used, StringComparer.Ordinal)
            .Select(name => new Fault("body", "requests.placeholder-missing", $"This document must contain {{{{{name}}}}}.")));
        if (Placeholder().Replace(body, "").IndexOfAny(['{', '}']) >= 0)
            faults.Add(new("body", "requests.placeholder-broken", "A placeholder is a name of letters between two pairs of braces; other braces are not used."));
        return faults;
    }

    /// <summary>The paragraphs with every placeholder replaced, once: what an applicant wrote is never read as a placeholder.</summary>
    /// <exception cref="InvalidOperationException">A value is missing: the template was not checked against its kind, or the composer forgot one.</exception>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var filled = Placeholder().Replace(Body, match => values.TryGetValue(match.Groups["name"].Value, out var value)
            ? Printable(value)
            : throw new InvalidOperationException($"The template {Kind} asks for {match.Value}, which nobody gave."));
        return [.. filled.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    /// <summary>Without control characters and halves of surrogate pairs, which no document format can hold.</summary>
    internal static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD))) kept.Append(rune.Value == '\t' ? ' ' : rune);
        }

        return kept.ToString();
    }

    private static DocumentTemplate Read(DocumentKind kind)
    {
        using var stream = typeof(DocumentTemplate).Assembly.GetManifestResourceStream("templates/" + kind.Code)
            ?? throw new InvalidOperationException($"The wording of {kind.Code} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n', 2);
        return new DocumentTemplate(kind.Code, 1, lines[0], lines[1]);
    }

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z]{1,40})\}\}")]
    private static partial Regex Placeholder();
}

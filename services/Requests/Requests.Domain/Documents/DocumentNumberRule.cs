using System.Text.RegularExpressions;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>How a town numbers its documents (发文字号): GB/T 9704 wants the agency's code word, the year in 〔〕 and a plain ordinal.</summary>
/// <param name="Pattern">Text with <c>{word}</c>, <c>{year}</c>, <c>{n}</c> and <c>{family}</c>.</param>
/// <param name="Word">The agency's code word (机关代字).</param>
public sealed partial record DocumentNumberRule(string Pattern, string Word)
{
    public const string DefaultPattern = "{word}公开〔{year}〕{n}号{family}";
    public const int MaxLength = 60;

    /// <summary>The last syllables of agency names, which a code word leaves out.</summary>
    private static readonly string[] Ranks = ["人民政府", "街道办事处", "办事处", "民族乡", "街道", "镇", "乡", "局", "委员会"];

    /// <summary>The rule of a town that has set none: its name without its rank.</summary>
    public static DocumentNumberRule Of(string townName)
    {
        ArgumentNullException.ThrowIfNull(townName);
        var word = townName;
        foreach (var rank in Ranks)
        {
            if (word.Length > rank.Length + 1 && word.EndsWith(rank, StringComparison.Ordinal)) word = word[..^rank.Length];
        }

        return new DocumentNumberRule(DefaultPattern, word);
    }

    /// <summary>What a rule may not be, all at once: numbers must differ by year, family and ordinal.</summary>
    public static IReadOnlyList<Fault> Check(string pattern, string word)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(word);
        var faults = new List<Fault>();
        foreach (var part in new[] { "{year}", "{n}", "{family}" })
        {
            if (Part().Matches(pattern).Count(m => m.Value == part) != 1)
                faults.Add(new("numberPattern", "requests.number-pattern-incomplete", $"The pattern contains {part} once; otherwise two documents could bear one number."));
        }

        if (Part().Replace(pattern, "").IndexOfAny(['{', '}']) >= 0)
            faults.Add(new("numberPattern", "requests.number-pattern-unknown", "The pattern knows {word}, {year}, {n} and {family} only."));
        if (Part().Replace(pattern, "").Any(char.IsAsciiDigit) || AdjacentNumbers().IsMatch(pattern))
            faults.Add(new("numberPattern", "requests.number-pattern-ambiguous", "Year and ordinal stand apart, and no other digits beside them."));
        if (pattern.Length > MaxLength || pattern.Any(char.IsControl)) faults.Add(new("numberPattern", "requests.number-pattern-too-long", $"One line of at most {MaxLength} characters."));
        if (word.Length > 20 || word.Any(c => char.IsControl(c) || char.IsAsciiDigit(c) || c is '{' or '}'))
            faults.Add(new("codeWord", "requests.code-word", "A code word has at most 20 characters and no digits."));
        return faults;
    }

    /// <param name="ordinal">From 1, without leading zeros.</param>
    public string Number(int year, string family, int ordinal) => Part().Replace(Pattern, part => part.Value switch
    {
        "{word}" => Word,
        "{year}" => year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "{n}" => ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => family,
    });

    [GeneratedRegex(@"\{(word|year|n|family)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{(year|n)\}(\{word\})?\{(year|n)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex AdjacentNumbers();
}

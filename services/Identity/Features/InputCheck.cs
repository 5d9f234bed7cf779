using System.Text.RegularExpressions;
using GovPortal.Kernel;

namespace GovPortal.Identity.Features;

/// <summary>Reads an input field by field and gathers everything that is wrong with it, so that the client hears all of it at once.</summary>
internal sealed class InputCheck
{
    public const int TextLength = 200;
    public const int ListLength = 100;
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public bool Failed => _faults.Count > 0;

    public void Add(string field, string code, string message) => _faults.Add(new Fault(field, code, message));

    /// <summary>One line of text; trimmed.</summary>
    public string Text(string field, string? value) => OptionalText(field, value) ?? Missing(field);

    public string? OptionalText(string field, string? value)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > TextLength) Add(field, "identity.too-long", $"At most {TextLength} characters.");
        if (text.Any(char.IsControl)) Add(field, "identity.control-character", "A line break or another control character is not text.");
        return text;
    }

    public string Match(string field, string? value, Regex pattern, string code, string message)
    {
        if (string.IsNullOrEmpty(value)) return Missing(field);
        if (!pattern.IsMatch(value)) Add(field, code, message);
        return value;
    }

    public string OneOf(string field, string? value, IReadOnlyList<string> allowed, string code)
    {
        if (string.IsNullOrEmpty(value)) return Missing(field);
        if (!allowed.Contains(value, StringComparer.Ordinal)) Add(field, code, $"One of {string.Join(", ", allowed)}.");
        return value;
    }

    /// <summary>A list of lines of text; absent means empty.</summary>
    public string[] Texts(string field, IReadOnlyList<string?>? values)
    {
        if (values is null) return [];
        if (values.Count > ListLength) Add(field, "identity.too-many", $"At most {ListLength} entries.");
        return [.. values.Take(ListLength).Select((value, i) => Text($"{field}[{i}]", value))];
    }

    public string Missing(string field)
    {
        Add(field, "identity.missing", "This field is required.");
        return "";
    }
}

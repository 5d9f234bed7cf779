using System.Runtime.InteropServices;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>A stretch of a text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public bool Holds(int position) => position >= Start && position < End;

    public bool Meets(TextSpan other) => Start < other.End && other.Start < End;

    public static TextSpan Between(int start, int end) => new(start, end - start);
}

/// <summary>A table in a text: where the cells of its rows are. The first row is the header if it looks like one.</summary>
public sealed record PartTable(IReadOnlyList<IReadOnlyList<TextSpan>> Rows);

/// <summary>A stretch of a part with a place of its own, such as a cell of a sheet.</summary>
public sealed record PlacedText(TextSpan Span, string Place);

/// <summary>What a part is beyond its text: things that a reader of the published file may not see but can take out of it.</summary>
public enum HiddenTrace
{
    None,
    Comment,
    TrackedDeletion,
    TrackedInsertion,
    HiddenText,
    HiddenSheet,
    HiddenRow,
    HiddenColumn,
    Author,
    Embedded,

    /// <summary>A text that nothing in the file shows any more, such as a string that no cell uses.</summary>
    Leftover,

    /// <summary>A picture: only a person can read it.</summary>
    Picture,

    /// <summary>Text that cannot be read by a machine, such as a font without a character map.</summary>
    Unreadable,
}

/// <summary>One readable piece of what is to be published.</summary>
/// <param name="Place">Where a person finds it: <c>title</c>, <c>body</c>, <c>docx comment 2</c>, <c>pdf page 3</c>.</param>
/// <param name="Text">Its text exactly as it is there.</param>
public sealed record ScannedPart(string Place, string Text)
{
    /// <summary>The tables of the text; null: they are sought in the text itself (pipes, tabs, commas, HTML).</summary>
    public IReadOnlyList<PartTable>? Tables { get; init; }

    /// <summary>Finer places within the text, in order; a finding is placed in the one where it begins.</summary>
    public IReadOnlyList<PlacedText> Segments { get; init; } = [];

    public HiddenTrace Trace { get; init; }

    /// <summary>What a person looks at who settles the trace, where the text is only a stand-in for it: a settlement holds for exactly this.</summary>
    public string? Seen { get; init; }

    /// <summary>What can be done with a finding of this part, where masking cannot help.</summary>
    public string? Advice { get; init; }

    /// <summary>Whether numbers may have been rounded to 15 digits, as spreadsheets do.</summary>
    public bool Rounds { get; init; }
}

/// <summary>All that is to be looked at: title, body and every piece of every attachment.</summary>
public sealed record ScannedDocument(IReadOnlyList<ScannedPart> Parts)
{
    public static ScannedDocument Of(string title, string body) => new([new("title", title), new("body", body)]);
}

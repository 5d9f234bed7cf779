using System.Text.Json;

namespace GovPortal.Portal.Suite;

/// <summary>What the pages show of a town.</summary>
public sealed record TownSummary(string Slug, string Name, string Kind, string? AdminCode, string? SiteIdCode);

/// <summary>The county's site as county IT has named it; without an area code it has not yet.</summary>
public sealed record SiteView(string? AdminCode, string? SiteName, string? SiteDomain, string? SiteIdCode);

public sealed record TownPage(IReadOnlyList<TownSummary> Items, string? Next);

public sealed record FoundItem(string Town, string TownName, string IndexNumber, string Title, string Column, DateOnly PublishedOn)
{
    public string? DocNumber { get; init; }

    public string Validity { get; init; } = "effective";

    public IReadOnlyList<TextMark> TitleMarks { get; init; } = [];

    public string? Snippet { get; init; }

    public IReadOnlyList<TextMark> SnippetMarks { get; init; } = [];

    /// <summary>The attachment in which a term stands that the text has not.</summary>
    public FoundInFile? InFile { get; init; }

    /// <summary>内容概述, in the list of a catalogue item.</summary>
    public string? Summary { get; init; }

    /// <summary>生成日期, in the list of a catalogue item.</summary>
    public DateOnly? ProducedOn { get; init; }
}

public sealed record FoundInFile(Guid Id, string Name, string Snippet, IReadOnlyList<TextMark> Marks);

/// <summary>Where something that was looked for stands in a text.</summary>
public sealed record TextMark(int Start, int Length);

public sealed record FoundItems(IReadOnlyList<FoundItem> Items, string? Next)
{
    public int Total { get; init; }

    /// <summary>Whether there are more than <see cref="Total"/>.</summary>
    public bool More { get; init; }
}

public sealed record ReportPart(int Number, string Title, string Text);

/// <param name="Table2">As the service writes it; <see cref="ReportGrid"/> reads it with the form's wording. Null where the form has no tables.</param>
public sealed record AnnualReport(
    string Town, int Year, string Form, string State, IReadOnlyList<ReportPart> Parts, JsonElement? Table2, JsonElement? Table3, JsonElement? Table4,
    IReadOnlyList<StatisticsLine>? Statistics, ReportSignature? Signature)
{
    /// <summary>What the records say now where they differ from what was signed.</summary>
    public IReadOnlyList<ReportCorrection> Corrections { get; init; } = [];
}

public sealed record ReportCorrection(string Row, string? Label, JsonElement? Signed, JsonElement? Now);

/// <summary>A row of the 统计表.</summary>
public sealed record StatisticsLine(string Row, string Label, JsonElement? Value, string Unit);

public sealed record ReportSignature(string SignedBy, DateTimeOffset? PublishedAt);

public sealed record PublishedReport(int Year, string Form, DateOnly PublishedOn);

public sealed record ReportForm(string Form, string Basis, IReadOnlyList<FormTable> Tables);

public sealed record FormTable(string Table, int Part, string Corner, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows);

public sealed record FormColumn(string? Code, string Label, string? Group);

public sealed record FormRow(string Code, string? Block, string Label);

namespace GovPortal.Portal.Suite;

/// <summary>What the pages show of a town.</summary>
public sealed record TownSummary(string Slug, string Name, string Kind, string? AdminCode, string? SiteIdCode);

public sealed record FoundItem(string Town, string TownName, string IndexNumber, string Title, string Column, DateOnly PublishedOn)
{
    public string? DocNumber { get; init; }

    public string Validity { get; init; } = "effective";

    public IReadOnlyList<TextMark> TitleMarks { get; init; } = [];

    public string? Snippet { get; init; }

    public IReadOnlyList<TextMark> SnippetMarks { get; init; } = [];
}

/// <summary>Where something that was looked for stands in a text.</summary>
public sealed record TextMark(int Start, int Length);

public sealed record FoundItems(IReadOnlyList<FoundItem> Items, string? Next)
{
    public int Total { get; init; }

    /// <summary>Whether there are more than <see cref="Total"/>.</summary>
    public bool More { get; init; }
}

public sealed record PublicItem(
    string IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly PublishedOn,
    string Body, bool Normative, string Validity, DateOnly? ValidityOn);

public sealed record PublicGuide(string Kind, string Version, DateOnly PublishedOn, string Summary, string Body);

public sealed record ReportPart(string Number, string Title, string Text);

public sealed record AnnualReport(string Town, int Year, string Form, string State, IReadOnlyList<ReportPart> Parts);

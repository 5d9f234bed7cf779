namespace GovPortal.Portal.Suite;

public sealed record PublicItem(
    string IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly PublishedOn,
    string Body, bool Normative, string Validity, DateOnly? ValidityOn)
{
    public string? Summary { get; init; }

    public string? Subject { get; init; }

    public string? Genre { get; init; }

    public string? Source { get; init; }

    /// <summary>The last day of a 公示.</summary>
    public DateOnly? ShownUntil { get; init; }

    public IReadOnlyList<PublicFile> Attachments { get; init; } = [];

    public int Edition { get; init; } = 1;

    /// <summary>Of the edition; null for imported history.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public string? ChangeNote { get; init; }
}

public sealed record PublicFile(Guid Id, string Name, string MediaType, long Length);

public sealed record PublicEditions(IReadOnlyList<PublicEdition> Editions, IReadOnlyList<FieldDifference>? Differences);

/// <param name="ReplacedAt">Null for the one that is public now.</param>
/// <param name="Closed">Since when and why nobody may read it any more.</param>
public sealed record PublicEdition(
    int Number, DateTimeOffset? PublishedAt, DateTimeOffset? ReplacedAt, string? ChangeNote, string? Title, EditionClosed? Closed = null);

/// <param name="Why">closed, withdrawn, expired or otherChannels.</param>
public sealed record EditionClosed(DateOnly On, string Why, string? Reason);

public sealed record FieldDifference(string Field, IReadOnlyList<LineDifference> Lines);

/// <param name="How">kept, removed or added.</param>
public sealed record LineDifference(string How, string Text);

public sealed record PublicInterpretations(IReadOnlyList<LinkedItem> InterpretedBy, IReadOnlyList<LinkedItem> Interprets);

public sealed record LinkedItem(string IndexNumber, string Title, string? DocNumber, DateOnly PublishedOn);

public sealed record PublicGuide(string Kind, string Version, DateOnly PublishedOn, string Summary, string Body)
{
    public GuideFields? Content { get; init; }

    public string? Owner { get; init; }

    public bool InForce { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    public string? WithdrawnReason { get; init; }

    /// <summary>What the list of versions says of it.</summary>
    public string Note => WithdrawnOn is { } day ? $"已于{day:yyyy-MM-dd}撤回：{WithdrawnReason}" : Summary;
}

/// <summary>The fields of a guide (2019 art. 12).</summary>
public sealed record GuideFields(
    string? Classification, string? Arrangement, string? WaysOfObtaining, GuideOfficeFields? Office, string? AcceptingBody, IReadOnlyList<GuideChannel>? Applications,
    string? SupervisionWay, string? SupervisionProcedure);

public sealed record GuideOfficeFields(string? Name, string? Address, string? Hours, string? Phone, string? Fax, string? InternetContact);

public sealed record GuideChannel(string Channel, string? Address, string? Notes);

public sealed record GuideComparison(string From, string To, IReadOnlyList<GuideChange> Changes);

public sealed record GuideChange(string Field, string? Before, string? After);

public sealed record PublicRule(string IndexNumber, string Title, DateOnly InForceFrom, string Owner, DateOnly? ReviewOn, string Validity, DateOnly? ValidityOn, IReadOnlyList<PublicRuleChange>? History);

public sealed record PublicRuleChange(string Validity, DateOnly On, string Basis);

public sealed record TownCatalogue(DateOnly On, string Level, string? Regime, IReadOnlyList<CatalogueEntry> Items);

public sealed record CatalogueEntry(string Code, string Regime, string Article, string Text);

public sealed record PublishedFigures(int Items, IReadOnlyList<PublishedFigure> Columns, IReadOnlyList<PublishedFigure> CatalogueItems);

public sealed record PublishedFigure(string Code, int Items, DateOnly NewestOn);

public sealed record StandardCataloguePage(IReadOnlyList<StandardCatalogueRow> Rows, string? Next);

/// <summary>A row of the 基层政务公开标准目录 in its printed columns.</summary>
public sealed record StandardCatalogueRow(
    string Number, string Field, string FieldName, string FirstLevel, string SecondLevel, string Content, string Basis, string TimeLimit, string Agency, string Channels,
    string Audience, string Way, string? Department);

public sealed record PublicClarification(string Kind, string IndexNumber, string Title, DateOnly PublishedOn);

public sealed record PublicReadingPoint(Guid Id, string Name, string Address, DateOnly OpenedOn, DateOnly? ClosedOn, string? Hours, string? Contact, IReadOnlyList<string>? Equipment);

/// <param name="Years">For which years there are figures, newest first.</param>
public sealed record ReadingFigures(int Year, int Visits, IReadOnlyList<ReadingMonth> Months, IReadOnlyList<int> Years);

public sealed record ReadingMonth(Guid PointId, int Year, int Month, int Count);

/// <summary>A column that a town has of its own.</summary>
public sealed record OwnColumn(string Code, string Name)
{
    /// <summary>What a column is called: as the platform calls it, or else as the town does.</summary>
    public static string NameOf(string code, IEnumerable<OwnColumn> own) => Names.IsColumn(code) ? Names.Column(code) : own.FirstOrDefault(c => c.Code == code)?.Name ?? code;
}

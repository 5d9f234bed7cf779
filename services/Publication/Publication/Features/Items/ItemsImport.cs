using GovPortal.Platform.Imports;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Imports items that were published before, as history: the job attests them, nothing is reviewed again.</summary>
internal sealed class ItemsImport(TimeProvider clock) : Import<PublicationDb, ItemsImport.Row>
{
    private const int MaxTitle = 500;
    private const int MaxBody = 1_000_000;
    private const int MaxSummary = 2000;
    private const int MaxSource = 200;
    private const int MaxNumber = 60;

    public override string Kind => "items";

    public override IReadOnlyList<ImportColumn> Columns => Fields;

    /// <summary>The columns of the file, in the order in which an export writes them.</summary>
    internal static IReadOnlyList<ImportColumn> Fields { get; } =
    [
        new("key", true), new("title", true), new("indexNumber", false), new("docNumber", false), new("column", true), new("catalogueItem", false),
        new("producedOn", true), new("publishedOn", true), new("channels", true), new("body", true), new("normative", true),
        new("governmentInformation", true), new("validity", true), new("validityOn", false), new("reviewedBy", false), new("approvedBy", false),
        new("state", false), new("shownUntil", false), new("audience", false), new("summary", false), new("subject", false), new("genre", false),
        new("source", false), new("changedOn", false),
    ];

    /// <summary>The columns without which a file leaves what is held as it is.</summary>
    private static readonly string[] Described = ["shownUntil", "audience", "summary", "subject", "genre", "source", "changedOn"];

    public override Row? Read(ImportLine line) => Read(line, Domain.Items.Columns.Codes);

    /// <summary>The columns that the town had when the file was accepted, its own among them.</summary>
    public override async Task<Func<ImportLine, Row?>> ReaderAsync(PublicationDb db, DateTimeOffset acceptedAt, CancellationToken ct)
    {
        var columns = await db.ColumnCodesAsync(acceptedAt, ct);
        return line => Read(line, columns);
    }

    private static Row? Read(ImportLine line, IReadOnlyCollection<string> columns)
    {
        var content = new ItemContent(
            line.Text("title", MaxTitle),
            line.OptionalText("docNumber", 100),
            line.Choice("column", columns),
            line.OptionalChoice("catalogueItem", Domain.Items.Columns.CatalogueItems),
            line.Date("producedOn"),
            line.List("channels", 40, Domain.Items.Columns.Channels, required: true),
            line.Verbatim("body", MaxBody),
            line.Flag("normative"),
            line.Flag("governmentInformation"))
        {
            ShownUntil = line.OptionalDate("shownUntil", mayBeFuture: true),
            Audience = line.OptionalChoice("audience", Classification.Audiences) ?? Classification.PublicAudience,
            Summary = line.OptionalVerbatim("summary", MaxSummary),
            Subject = line.OptionalChoice("subject", Classification.Subjects),
            Genre = line.OptionalChoice("genre", Classification.Genres),
            Source = line.OptionalVerbatim("source", MaxSource),
            ChangedOn = line.OptionalDate("changedOn"),
        };
        var validity = new Validity(line.Choice("validity", Domain.Items.Columns.Validities), line.OptionalDate("validityOn"));
        return new Row(
            line.Number, line.Text("key", 200), line.OptionalText("indexNumber", MaxNumber), content, line.Date("publishedOn"), validity,
            line.OptionalText("reviewedBy", 100), line.OptionalText("approvedBy", 100),
            line.OptionalChoice("state", ImportedPublication.States.Keys) is { } state ? ImportedPublication.States[state] : ItemState.Published,
            [.. Described.Where(column => !line.Has(column))]);
    }

    public override string KeyOf(Row row) => row.Key;

    public override (string Column, string Value)? AlsoUnique(Row row) => row.IndexNumber is { } number ? ("indexNumber", number) : null;

    /// <summary>Nobody publishes, changes or takes down by a file what goes through the gate here.</summary>
    public override async Task JudgeAsync(PublicationDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var keys = batch.Rows.Select(r => r.Key).ToList();
        var here = await db.ItemsOfTheGate.Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, ct);
        foreach (var row in batch.Rows)
        {
            if (here.TryGetValue(row.Key, out var item) && item.Reimport(ContentOf(row, item), HistoryOf(row, batch), clock.GetUtcNow()).Failed(out var error, out _))
                batch.Refuse(row.Line, "key", error.Code, error.Message);
        }
    }

    /// <summary>Passes over every number that the file brings, before any is given to an earlier line. That of a bad line as well: it may come again, corrected.</summary>
    public override async Task PrepareAsync(PublicationDb db, ImportFile file, CancellationToken ct)
    {
        // Also where the file has no numbers: other units that begin now need not wait for the transaction of its first lines.
        var code = await db.IndexCodeAsync(ct);
        await using var lines = await CsvFile.OpenAsync(file.Open(), Columns, file.Today, ct);
        if (!lines.Has("indexNumber")) return;
        var brought = new Dictionary<int, long>();
        while (await lines.ReadAsync(ct) is { } line)
        {
            if (line.OptionalText("indexNumber", MaxNumber) is { } number && IndexNumber.Read(code, number) is var (year, serial))
                brought[year] = Math.Max(serial, brought.GetValueOrDefault(year));
        }

        await db.PassAsync(brought, ct);
    }

    public override async Task ApplyAsync(PublicationDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var keys = batch.Rows.Select(r => r.Key).ToList();
        var known = await db.Items.Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, ct);
        var marked = await db.MarkedAsync(known.Values, ct);
        var numbers = await ImportedNumbers.OfAsync(
            db,
            [.. batch.Rows.Where(r => !known.ContainsKey(r.Key)).Select(r => new WantedNumber(r.Line, r.Key, r.IndexNumber, r.PublishedOn.Year))],
            line => batch.Warn(line, "indexNumber", "publication.index-number-taken", "Another item of the town has this index number; a new one was given."),
            ct);
        var changed = new List<Item>();
        foreach (var row in batch.Rows)
        {
            var history = HistoryOf(row, batch);
            if (known.TryGetValue(row.Key, out var item))
            {
                if (item.Reimport(ContentOf(row, item), history, clock.GetUtcNow(), marked.Contains(item.Id)).Failed(out var error, out var differs))
                {
                    // It has become so since the file was judged.
                    batch.Warn(row.Line, "key", error.Code, error.Message);
                    continue;
                }

                if (row.IndexNumber is { } number && item.IndexNumber is { } kept && number != kept)
                    batch.Warn(row.Line, "indexNumber", "publication.index-number-kept", "The item keeps the index number that it was given before.");
                if (differs) changed.Add(item);
                continue;
            }

            item = Item.Import(batch.Town, row.Key, numbers[row.Key], row.Content, history);
            db.Items.Add(item);
            changed.Add(item);
        }

        await db.SaveImportedAsync(changed, batch, ct);
    }

    private static ItemContent ContentOf(Row row, Item held) => held.Edition > 0 ? row.Content.Beside(held.Content, row.Unsaid) : row.Content;

    private static ImportedPublication HistoryOf(Row row, ImportBatch<Row> batch) =>
        new(row.PublishedOn, row.Validity, row.ReviewedBy, row.ApprovedBy, batch.JobId, batch.Client) { State = row.State };

    /// <param name="Unsaid">The columns that the file does not have.</param>
    internal sealed record Row(
        int Line, string Key, string? IndexNumber, ItemContent Content, DateOnly PublishedOn, Validity Validity, string? ReviewedBy, string? ApprovedBy,
        ItemState State, IReadOnlyCollection<string> Unsaid);
}

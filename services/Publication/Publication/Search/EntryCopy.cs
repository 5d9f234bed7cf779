using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GovPortal.Publication.Search;

/// <summary>Writes entries as one COPY in the transaction that is open: their numbers are as many as their texts have characters.</summary>
internal static class EntryCopy
{
    private const string Into =
        """
        copy published_search (item_id, town_id, index_number, title, doc_number, doc_key, "column", catalogue_item, published_on, validity, version,
          updated_at, format, text, original, files, grams) from stdin (format binary)
        """;

    public static async Task WriteAsync(PublicationDb db, IReadOnlyList<PublishedEntry> entries, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("The search is written in the transaction of what it shows.");
        await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(Into, ct);
        foreach (var entry in entries) await RowAsync(copy, entry, ct);
        await copy.CompleteAsync(ct);
    }

    private static async Task RowAsync(NpgsqlBinaryImporter copy, PublishedEntry entry, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(entry.ItemId, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(entry.TownId.Value, NpgsqlDbType.Uuid, ct);
        await TextAsync(copy, entry.IndexNumber, ct);
        await TextAsync(copy, entry.Title, ct);
        await TextAsync(copy, entry.DocNumber, ct);
        await TextAsync(copy, entry.DocKey, ct);
        await TextAsync(copy, entry.Column, ct);
        await TextAsync(copy, entry.CatalogueItem, ct);
        await copy.WriteAsync(entry.PublishedOn, NpgsqlDbType.Date, ct);
        await TextAsync(copy, entry.Validity, ct);
        await copy.WriteAsync(entry.Version, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(entry.UpdatedAt, NpgsqlDbType.TimestampTz, ct);
        await copy.WriteAsync(entry.Format, NpgsqlDbType.Smallint, ct);
        await TextAsync(copy, entry.Text, ct);
        await TextAsync(copy, entry.Original, ct);
        if (entry.Files is null) await copy.WriteNullAsync(ct);
        else await copy.WriteAsync(JsonColumn.Write(entry.Files), NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(entry.Grams, NpgsqlDbType.Array | NpgsqlDbType.Integer, ct);
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken ct) =>
        text is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(text, NpgsqlDbType.Text, ct);
}

using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>Items that are or were public, in the columns of their import and in the order of their keys.</summary>
internal static class ExportedItems
{
    private const int Page = 200;

    private static readonly FrozenDictionary<ItemState, string> Codes = ImportedPublication.States.ToFrozenDictionary(s => s.Value, s => s.Key);

    public static async IAsyncEnumerable<IReadOnlyList<string?>> Lines(PublicationDb db, bool formerly, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return [.. ItemsImport.Fields.Select(f => f.Name)];
        var items = db.Items.AsNoTracking().Where(i => i.Edition > 0 && i.State != ItemState.Deleted && (formerly || i.State == ItemState.Published));
        for (var after = ""; after is { } last;)
        {
            var page = await items.Where(i => i.Key.CompareTo(last) > 0).OrderBy(i => i.Key).Take(Page).ToListAsync(ct);
            foreach (var item in page) yield return Line(item);
            after = page.Count == Page ? page[^1].Key : null;
        }
    }

    internal static IReadOnlyList<string?> Line(Item item)
    {
        var content = item.Content;
        return
        [
            item.Key, content.Title, item.IndexNumber, content.DocNumber, content.Column, content.CatalogueItem, CsvRecord.Day(content.ProducedOn),
            CsvRecord.Day(item.PublishedOn), string.Join(';', content.Channels), content.Body, CsvRecord.Flag(content.Normative),
            CsvRecord.Flag(content.GovernmentInformation), item.Validity.Code, CsvRecord.Day(item.Validity.On), item.ReviewedBy, item.ApprovedBy,
            Codes[item.State], CsvRecord.Day(content.ShownUntil), content.Audience, content.Summary, content.Subject, content.Genre, content.Source, CsvRecord.Day(content.ChangedOn),
        ];
    }
}

using System.Text;
using CsCheck;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Bulk;
using GovPortal.Publication.Features.Items;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>What is exported, imported and exported again is the same file, whatever the texts hold.</summary>
public sealed class ItemsRoundTripTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Gen<string> Piece = OneOf(
        "=1+1", "+86", "-", "@SUM(A1)", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "　", "\uFEFF", "😀", "👩‍👩‍👧", "镇政府", "〔2014〕", "a", "|", "'", "\u0001", "\u2028", "\\", "#");

    private static readonly Gen<string> Nasty = Piece.Array[1, 12].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<DateOnly> Day = Gen.Int[1, 9000].Select(n => Today.AddDays(-n));

    private static readonly Gen<Item> Items =
        from key in Nasty
        from title in Nasty
        from number in Nasty.Null()
        from body in Nasty
        from column in OneOf([.. Columns.Codes])
        from article in OneOf([.. Columns.CatalogueItems]).Null()
        from produced in Day
        from published in Day
        from channels in OneOf([.. Columns.Channels]).Array[1, 4]
        from flags in Gen.Int[0, 3]
        from validity in OneOf([.. Columns.Validities])
        from since in Day.Nullable()
        from state in OneOf([.. ImportedPublication.States.Keys])
        from names in Gen.Select(Nasty.Null(), Nasty.Null())
        from days in Gen.Select(Day.Nullable(), Gen.Int[-300, 300].Select(n => Today.AddDays(n)).Nullable())
        from told in Gen.Select(Nasty.Null(), Nasty.Null())
        from classes in Gen.Select(OneOf([.. Classification.Audiences]), OneOf([.. Classification.Subjects]).Null(), OneOf([.. Classification.Genres]).Null())
        select Item.Import(
            TownId.New(), key, "990000101/2014-00001", new ItemContent(title, number, column, article, produced, channels, body, (flags & 1) > 0, (flags & 2) > 0)
            {
                ChangedOn = days.Item1,
                ShownUntil = days.Item2,
                Summary = told.Item1,
                Source = told.Item2,
                Audience = classes.Item1,
                Subject = classes.Item2,
                Genre = classes.Item3,
            },
            new ImportedPublication(published, new Validity(validity, since), names.Item1?.Trim(), names.Item2?.Trim(), Guid.CreateVersion7(), "tests")
            {
                State = ImportedPublication.States[state],
            });

    [Fact]
    public Task Every_text_comes_back_as_it_was() => Items.Array[1, 5].SampleAsync(async items =>
    {
        var file = FileOf(items.Select(ExportedItems.Line));
        var rows = await ReadAsync(file);
        FileOf(rows.Select(r => ExportedItems.Line(Item.Import(
            TownId.New(), r.Key, r.IndexNumber!, r.Content, new ImportedPublication(r.PublishedOn, r.Validity, r.ReviewedBy, r.ApprovedBy, Guid.CreateVersion7(), "tests") { State = r.State })))).ShouldBe(file);
        rows.Select(r => r.Content.Hash()).ShouldBe(items.Select(i => i.Content.Hash()));
    }, iter: 500);

    private static Gen<string> OneOf(params string[] of) => Gen.Int[0, of.Length - 1].Select(n => of[n]);

    private static string FileOf(IEnumerable<IReadOnlyList<string?>> lines) =>
        "\uFEFF" + CsvRecord.Of(ItemsImport.Fields.Select(f => f.Name)) + string.Concat(lines.Select(CsvRecord.Of));

    private static async Task<IReadOnlyList<ItemsImport.Row>> ReadAsync(string text)
    {
        var import = new ItemsImport(TimeProvider.System);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await using var file = await CsvFile.OpenAsync(content, ItemsImport.Fields, Today, TestContext.Current.CancellationToken);
        var rows = new List<ItemsImport.Row>();
        while (await file.ReadAsync(TestContext.Current.CancellationToken) is { } line)
        {
            rows.Add(import.Read(line)!);
            line.Faults.ShouldBeEmpty();
        }

        file.FileFaults.ShouldBeEmpty();
        return rows;
    }
}

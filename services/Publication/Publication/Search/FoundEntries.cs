using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Searching;
using GovPortal.Publication.Features.Searching;

namespace GovPortal.Publication.Search;

/// <summary>What a page of hits shows.</summary>
internal sealed class FoundEntries(SearchSource source)
{
    /// <summary>Nobody is shown a place further down; the largest bodies have a million characters.</summary>
    private const int ReadOfText = 100_000;

    private const string Statement =
        """
        select s.item_id, t.slug, t.name, s.index_number, s.title, s."column", s.published_on, s.doc_number, s.catalogue_item, s.validity,
          left(coalesce(s.original, s.text), least($2, (s.files->>'from')::int - 2)), s.files is not null
        from published_search s join known_towns t on t.id = s.town_id where s.item_id = any($1)
        """;

    /// <summary>The attachments of those few hits of a page that have a term nowhere else.</summary>
    private const string FilesStatement =
        "select item_id, files::text, substr(coalesce(original, text), (files->>'from')::int) from published_search where item_id = any($1) and files is not null";

    /// <summary>In the order of the places. One that was taken down in this moment is left out.</summary>
    public async Task<IReadOnlyList<FoundView>> ReadAsync(IReadOnlyList<Place> places, SearchTerms terms, CancellationToken ct)
    {
        if (places.Count == 0) return [];
        await using var command = source.Source.CreateCommand(Statement);
        command.Parameters.Add(new() { Value = places.Select(p => p.Item).ToArray() });
        command.Parameters.Add(new() { Value = ReadOfText });
        var found = new Dictionary<Guid, FoundView>();
        var elsewhere = new Dictionary<Guid, IReadOnlyList<string>>();
        var (all, inText) = (terms.All.ToList(), terms.InText.ToList());
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
                var (id, title, text) = (reader.GetGuid(0), reader.GetString(4), reader.GetString(10));
                var snippet = Excerpt.Around(BodyOf(text), inText);
                found[id] = new FoundView(
                    reader.GetString(1), reader.GetString(2), reader.GetString(3), title, reader.GetString(5), await reader.GetFieldValueAsync<DateOnly>(6, ct),
                    Text(7), Text(8), reader.GetString(9), Excerpt.Of(title, all).Marks, snippet.Text, snippet.Marks);
                if (reader.GetBoolean(11) && NotIn(text, inText) is { Count: > 0 } missing) elsewhere[id] = missing;
            }
        }

        await AddFilesAsync(found, elsewhere, ct);
        return [.. places.Select(p => found.GetValueOrDefault(p.Item)).OfType<FoundView>()];
    }

    private async Task AddFilesAsync(Dictionary<Guid, FoundView> found, Dictionary<Guid, IReadOnlyList<string>> terms, CancellationToken ct)
    {
        if (terms.Count == 0) return;
        await using var command = source.Source.CreateCommand(FilesStatement);
        command.Parameters.Add(new() { Value = terms.Keys.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var wanted = terms[reader.GetGuid(0)];
            var sections = JsonColumn.Read<EntryFiles>(reader.GetString(1)).SectionsIn(reader.GetString(2));
            // The file that has most of them; of equals the first.
            if (sections.Select(s => (s.File, s.Section, Missing: NotIn(s.Section, wanted).Count)).MinBy(s => s.Missing) is not { File: { } file } best || best.Missing == wanted.Count) continue;
            var excerpt = Excerpt.Around(best.Section, wanted);
            found[reader.GetGuid(0)] = found[reader.GetGuid(0)] with { InFile = new FoundInFileView(file.Id, file.Name, excerpt.Text, excerpt.Marks) };
        }
    }

    private static List<string> NotIn(string text, IReadOnlyList<string> terms)
    {
        var folded = Brackets.Fold(Folding.Fold(text));
        return [.. terms.Where(t => !folded.Contains(t, StringComparison.Ordinal))];
    }

    /// <summary>Behind the lines of the title and the document number.</summary>
    private static string BodyOf(string text)
    {
        var number = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return text[(text.IndexOf('\n', number) + 1)..];
    }
}

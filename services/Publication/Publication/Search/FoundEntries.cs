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
          left(coalesce(s.original, s.text), $2)
        from published_search s join known_towns t on t.id = s.town_id where s.item_id = any($1)
        """;

    /// <summary>In the order of the places. One that was taken down in this moment is left out.</summary>
    public async Task<IReadOnlyList<FoundView>> ReadAsync(IReadOnlyList<Place> places, SearchTerms terms, CancellationToken ct)
    {
        if (places.Count == 0) return [];
        await using var command = source.Source.CreateCommand(Statement);
        command.Parameters.Add(new() { Value = places.Select(p => p.Item).ToArray() });
        command.Parameters.Add(new() { Value = ReadOfText });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<Guid, FoundView>();
        var (all, inText) = (terms.All.ToList(), terms.InText.ToList());
        while (await reader.ReadAsync(ct))
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            var title = reader.GetString(4);
            var snippet = Excerpt.Around(BodyOf(reader.GetString(10)), inText);
            found[reader.GetGuid(0)] = new FoundView(
                reader.GetString(1), reader.GetString(2), reader.GetString(3), title, reader.GetString(5), await reader.GetFieldValueAsync<DateOnly>(6, ct),
                Text(7), Text(8), reader.GetString(9), Excerpt.Of(title, all).Marks, snippet.Text, snippet.Marks);
        }

        return [.. places.Select(p => found.GetValueOrDefault(p.Item)).OfType<FoundView>()];
    }

    /// <summary>Behind the lines of the title and the document number.</summary>
    private static string BodyOf(string text)
    {
        var number = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return text[(text.IndexOf('\n', number) + 1)..];
    }
}

using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>Reads every item for a sample of questions, and compares: which items, in which order, how many.</summary>
internal static class NaiveScan
{
    private const int Sample = 12;
    private const int Most = 1_000;
    private const int Page = 200;

    public static async Task<bool> VerifyAsync(SuiteProcess suite, GeneratedItems items, int count, Questions questions)
    {
        List<string> asked = [.. questions.ByClass.Values.SelectMany(list => list.Take(Sample)).Distinct(StringComparer.Ordinal)];
        var expected = asked.ToDictionary(q => q, _ => new List<(DateOnly On, string Key)>(), StringComparer.Ordinal);
        for (var at = 0; at < count; at++)
        {
            var item = items[at];
            var text = item.Searched;
            foreach (var (query, hits) in expected)
            {
                if (text.Contains(query, StringComparison.Ordinal)) hits.Add((item.PublishedOn, item.Key));
            }
        }

        var keys = (await suite.Folder.AskAsync<string>("publication", "select index_number || ' ' || town_id || ' ' || key || ' ' || id from items", CancellationToken.None))
            .Select(line => line.Split(' ')).ToDictionary(part => part[0] + SlugOf(part[2]), part => (Key: part[2], Id: part[3]), StringComparer.Ordinal);
        var ids = keys.Values.ToDictionary(v => v.Key, v => v.Id, StringComparer.Ordinal);
        using var client = suite.Anybody();
        var wrong = 0;
        foreach (var (query, hits) in expected)
        {
            var answer = await client.ReadAsync($"api/publication/search?limit={Page}&q={Uri.EscapeDataString(query)}", CancellationToken.None);
            var right = hits.OrderByDescending(h => h.On).ThenByDescending(h => ids[h.Key], StringComparer.Ordinal).Select(h => h.Key).Take(Page).ToList();
            var found = answer.GetProperty("items").EnumerateArray().Select(i => keys[i.GetProperty("indexNumber").GetString() + i.GetProperty("town").GetString()].Key).ToList();
            var total = answer.GetProperty("total").GetInt32();
            if (found.SequenceEqual(right) && total == Math.Min(Most, hits.Count) && answer.GetProperty("more").GetBoolean() == hits.Count > Most) continue;
            wrong++;
            Console.WriteLine($"WRONG {query}: {found.Count} found of {right.Count}, total {total} of {hits.Count}");
        }

        Console.WriteLine($"{asked.Count} questions compared with a naive scan of {count} items (which, order, total): {wrong} wrong; hits {expected.Values.Min(h => h.Count)} to {expected.Values.Max(h => h.Count)}");
        return wrong == 0;
    }

    private static string SlugOf(string key) => GeneratedItems.TownOf(int.Parse(key.AsSpan("item-".Length)));
}

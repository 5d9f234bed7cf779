namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>Finds, among the rows of a town, those whose keys fit into an operation's path.</summary>
internal static class Things
{
    private const int Most = 6;

    /// <returns>A single null for a path without keys; a key that nobody has where the town has no such thing.</returns>
    public static IReadOnlyList<TownRecord?> For(ApiOperation operation, IReadOnlyList<TownRecord> records)
    {
        var keys = operation.Keys.ToList();
        if (keys.Count == 0) return [null];
        if (!operation.NamesAThing) return [.. Enumerable.Range(0, 2).Select(i => Common(operation, keys, i))];
        var own = records.Where(r => r.Service == operation.Service).ToList();
        // The row of the last key knows the keys before it, by the rows that it points to.
        var last = keys.Last(k => !SampleValues.InEveryTown.ContainsKey(k.Name));
        // First a row that knows all of them: an attachment has a name, and so has many another thing.
        var rows = Rows(operation, last, own).OrderByDescending(r => Named(operation, last, r)).ThenByDescending(r => keys.Count(k => KeyOf(operation, k, r) is not null));
        List<TownRecord> found = [.. rows.Select(r => Complete(operation, keys, r, own)).OfType<TownRecord>()
            .DistinctBy(r => string.Join('/', keys.Select(k => r.Value(k.Name)))).Take(Most)];
        return found.Count > 0 ? found : [Invented(operation, keys, own)];
    }

    private static TownRecord Invented(ApiOperation operation, List<ApiParameter> keys, List<TownRecord> own) =>
        new(operation.Service, "", keys.ToDictionary(k => k.Name, k => Rows(operation, k, own).Select(r => KeyOf(operation, k, r)).FirstOrDefault() ?? Guid.CreateVersion7().ToString(), StringComparer.Ordinal));

    private static TownRecord Common(ApiOperation operation, List<ApiParameter> keys, int turn) =>
        new(operation.Service, "", keys.ToDictionary(k => k.Name, k => Common(k.Name, turn), StringComparer.Ordinal));

    private static string Common(string name, int turn) => SampleValues.InEveryTown[name] is var values ? values[turn % values.Length] : "";

    private static TownRecord? Complete(ApiOperation operation, List<ApiParameter> keys, TownRecord row, List<TownRecord> own)
    {
        var values = new Dictionary<string, string>(row.Values, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var value = SampleValues.InEveryTown.ContainsKey(key.Name) ? Common(key.Name, 0)
                : KeyOf(operation, key, row) ?? Rows(operation, key, own).Select(r => KeyOf(operation, key, r)).FirstOrDefault();
            if (value is null) return null;
            values[key.Name] = value;
        }

        return row with { Values = values };
    }

    /// <summary>Rows that have such a key: of the table that the path names before it, or, failing that, of any that has a column of that name.</summary>
    private static IEnumerable<TownRecord> Rows(ApiOperation operation, ApiParameter key, List<TownRecord> own) =>
        own.Where(r => KeyOf(operation, key, r) is not null).OrderByDescending(r => Named(operation, key, r));

    /// <summary>The row's own id where the path names its table, what it calls the thing otherwise: <c>consultation</c> or <c>consultationId</c> of a line is a key of consultations.</summary>
    private static string? KeyOf(ApiOperation operation, ApiParameter key, TownRecord row)
    {
        if (key.Name != "id" && row.Value(key.Name) is { } called) return called;
        var one = OneOf(Before(operation, key));
        if (key.Name != "id" && key.Name != one && !key.Name.EndsWith("Id", StringComparison.Ordinal)) return null;
        if (Named(operation, key, row)) return row.Value("id");
        return row.Value(one) ?? row.Value(one + "Id");
    }

    private static bool Named(ApiOperation operation, ApiParameter key, TownRecord row) =>
        Before(operation, key) is var before && row.Table == SampleValues.Aliases.GetValueOrDefault(before, before);

    /// <summary>The step of the path before the key: what there are several of.</summary>
    private static string Before(ApiOperation operation, ApiParameter key)
    {
        var steps = operation.Path.Split('/');
        return steps[Array.FindIndex(steps, s => s.Contains($"{{{key.Name}}}", StringComparison.Ordinal)) - 1];
    }

    private static string OneOf(string several)
    {
        var words = (several.EndsWith("ies", StringComparison.Ordinal) ? several[..^3] + "y" : several.TrimEnd('s')).Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }
}

using System.Globalization;
using System.Text;
using GovPortal.Publication.Domain.Searching;
using Npgsql;

namespace GovPortal.Publication.Search;

/// <summary>The statements of the search. Their texts differ only by which conditions there are, so that each is prepared once; all that was asked travels as parameters.</summary>
internal sealed class SearchStatement
{
    private const string Order = "order by published_on desc, item_id desc";
    private const string Columns = "published_on, item_id, town_id, \"column\", catalogue_item, validity, doc_key";
    private readonly StringBuilder _sql = new();
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <summary>The newest rows in order, with whether each is a hit.</summary>
    public static SearchStatement Probe(Wanted wanted, Place? after, int look)
    {
        var statement = new SearchStatement();
        statement._sql.Append("select published_on, item_id, ").AppendJoin(" and ", ["true", .. statement.Facts(wanted), .. statement.Texts(wanted)]);
        statement.Newest(wanted, after, look);
        statement._sql.Append(' ').Append(Order);
        return statement;
    }

    /// <summary>The hits among the newest rows, in order.</summary>
    public static SearchStatement InOrder(Wanted wanted, Place? after, int look, int need)
    {
        var statement = new SearchStatement();
        statement._sql.Append("select published_on, item_id");
        // The conditions are numbered after those of the rows, and stand behind them.
        statement.Newest(wanted, after, look);
        statement.Where([.. statement.Facts(wanted), .. statement.Texts(wanted)]);
        return statement.Ordered(need);
    }

    /// <summary>The hits among all rows that the index names. It compares facts first, then sorts, then reads texts, newest first, until it has enough.</summary>
    /// <param name="years">Facets of the years to look at; null = all.</param>
    public static SearchStatement ByIndex(Wanted wanted, int[] grams, int[]? years, Place? after, int need)
    {
        var statement = new SearchStatement();
        // The text lies in the row itself: sorting thousands carries their places alone, and what is read then is one row each.
        var exact = wanted.Terms.IsExact;
        statement._sql.Append(exact ? "select published_on, item_id" : "select d.published_on, d.item_id").Append(" from (select * from (select ").Append(Columns)
            .Append(exact ? "" : ", ctid as place").Append(" from published_search where grams @> ").Append(statement.Value(grams));
        if (years is not null) statement._sql.Append(" and grams && ").Append(statement.Value(years));
        // "offset 0" keeps the planner from moving a condition through it: nothing but the index may choose the rows, and no text is read before the sorting.
        statement._sql.Append(" offset 0) c");
        statement.Where([.. statement.Span(wanted, after), .. statement.Facts(wanted), .. statement.TownOf(wanted)]);
        statement._sql.Append(' ').Append(Order);
        if (exact)
        {
            statement._sql.Append(" limit ").Append(statement.Value(need)).Append(") d");
            return statement;
        }

        statement._sql.Append(" offset 0) d join published_search t on t.ctid = d.place");
        statement.Where(statement.Texts(wanted, "t.text"));
        return statement.Ordered(need, "order by d.published_on desc, d.item_id desc");
    }

    public NpgsqlCommand On(NpgsqlConnection connection)
    {
#pragma warning disable CA2100 // Only names and numbers of parameters are put together here.
        var command = new NpgsqlCommand(_sql.ToString(), connection);
#pragma warning restore CA2100
        foreach (var parameter in _parameters) command.Parameters.Add(parameter);
        return command;
    }

    private void Newest(Wanted wanted, Place? after, int look)
    {
        _sql.Append(" from (select ").Append(Columns).Append(", text from published_search");
        Where([.. TownOf(wanted), .. Span(wanted, after)]);
        _sql.Append(' ').Append(Order).Append(" limit ").Append(Value(look)).Append(") p");
    }

    private SearchStatement Ordered(int need, string order = Order)
    {
        _sql.Append(' ').Append(order).Append(" limit ").Append(Value(need));
        return this;
    }

    private void Where(List<string> conditions)
    {
        if (conditions.Count > 0) _sql.Append(" where ").AppendJoin(" and ", conditions);
    }

    private List<string> TownOf(Wanted wanted) => wanted.Town is { } town ? [$"town_id = {Value(town.Value)}"] : [];

    private List<string> Span(Wanted wanted, Place? after)
    {
        var conditions = new List<string>();
        if (wanted.Year is { } year) conditions.Add($"published_on between {Value(new DateOnly(year, 1, 1))} and {Value(new DateOnly(year, 12, 31))}");
        if (after is { } place) conditions.Add($"(published_on, item_id) < ({Value(place.On)}, {Value(place.Item)})");
        return conditions;
    }

    private List<string> Facts(Wanted wanted)
    {
        var conditions = new List<string>();
        if (wanted.Column is { } column) conditions.Add($"\"column\" = {Value(column)}");
        if (wanted.CatalogueItem is { } item) conditions.Add($"catalogue_item is not distinct from {Value(item)}");
        if (wanted.Validity is { } validity) conditions.Add($"validity = {Value(validity)}");
        if (wanted.DocKey is { } key) conditions.Add(wanted.DocKeyIsPrefix ? $"starts_with(coalesce(doc_key, ''), {Value(key)})" : $"coalesce(doc_key, '') = {Value(key)}");
        return conditions;
    }

    private List<string> Texts(Wanted wanted, string text = "text") =>
    [
        .. wanted.Terms.InText.Select(term => $"strpos({Compared(text, term)}, {Value(term)}) > 0"),
        .. wanted.Terms.InTitle.Select(term => $"strpos({Compared($"split_part({text}, E'\\n', 1)", term)}, {Value(term)}) > 0"),
    ];

    /// <summary>A term with a bracket is looked for in the text with its brackets folded; other terms need not wait for that.</summary>
    private static string Compared(string text, string term) => Brackets.IsIn(term) ? $"translate({text}, '{Brackets.From}', '{Brackets.To}')" : text;

    private string Value<T>(T value)
    {
        _parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }
}

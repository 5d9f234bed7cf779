using System.Net;
using System.Text.Json;
using GovPortal.Requests.Data.Migrations;
using Npgsql;

namespace GovPortal.Requests.Tests.Calendars;

/// <summary>What the other services are told of a calendar. Tests share one county, so each loads a year or an order of its own.</summary>
public sealed class CalendarFactTests(RequestsHost host)
{
    private const string Calendars = "/api/requests/county/calendars";

    /// <summary>The facts of one thing, each with whether it stands in the transaction of the row that it tells of.</summary>
    private const string Years =
        """
        select f::text, o.transaction::xid = y.xmin from outbox o cross join jsonb_array_elements(o.body -> 'facts') f
        join calendar_years y on y.year = (f ->> 'year')::int and y.version = (f ->> 'version')::int
        where o.type = 'govportal:requests:calendar-years-changed:v1' and o.town_id = '00000000-0000-0000-0000-000000000000' and f ->> 'year' = $1 order by y.version
        """;

    private const string Orders =
        """
        select f::text, o.transaction::xid = c.xmin from outbox o cross join jsonb_array_elements(o.body -> 'facts') f
        join calendar_overlays c on c.key = f ->> 'key' and c.version = (f ->> 'version')::int
        where o.type = 'govportal:requests:local-orders-changed:v1' and o.town_id = '00000000-0000-0000-0000-000000000000' and c.key = $1 order by c.version
        """;

    [Fact]
    public async Task Loading_a_year_tells_it_once_in_the_same_transaction()
    {
        using var it = host.County("countyIt");
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2061", Year("2061-01-01"), HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2061", Year("2061-01-01"), HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2061", Year("2060-01-01"), HttpStatusCode.BadRequest);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2061", Year("2061-01-03"), HttpStatusCode.Conflict, ("If-Match", "\"0\""));
        var first = (await FactsAsync(Years, "2061")).ShouldHaveSingleItem();
        (first.GetProperty("version").GetInt64(), first.Text("noticeNumber"), first.Text("source")).ShouldBe((1, "国办发明电〔2060〕1号", "gov.cn"));
        first.GetProperty("holidays").EnumerateArray().Select(d => d.GetString()).ShouldBe(["2061-01-01"]);
        first.GetProperty("workdays").EnumerateArray().Select(d => d.GetString()).ShouldBe(["2061-01-08"]);

        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2061", Year("2061-01-03"), HttpStatusCode.OK);
        var facts = await FactsAsync(Years, "2061");
        facts.ConvertAll(f => (f.Text("id"), f.GetProperty("version").GetInt64())).ShouldBe([(first.Text("id"), 1), (first.Text("id"), 2)]);
    }

    [Fact]
    public async Task Entering_and_withdrawing_an_order_tells_each_once_and_whom_it_binds()
    {
        using var it = host.County("countyIt");
        var town = host.NewTown();
        var key = $"fog-{town}";
        var order = new { town, jurisdiction = "某镇", basisDocument = "通告", off = new[] { "2062-03-02" }, worked = new[] { "2062-03-04" } };
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/{key}", order, HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/{key}", order, HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Delete, $"{Calendars}/overlays/{key}", new { reason = "误录" }, HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Delete, $"{Calendars}/overlays/{key}", new { reason = "误录" }, HttpStatusCode.UnprocessableEntity);
        var facts = await FactsAsync(Orders, key);
        facts.ConvertAll(f => (f.GetProperty("version").GetInt64(), f.GetProperty("withdrawn").GetBoolean())).ShouldBe([(1, false), (2, true)]);
        facts.ShouldAllBe(f => f.Text("id") == facts[0].Text("id") && f.Text("forTown") == host.IdOf(town).ToString());
        (facts[0].Text("jurisdiction"), facts[0].Text("basisDocument")).ShouldBe(("某镇", "通告"));
        (facts[0].GetProperty("off")[0].GetString(), facts[0].GetProperty("worked")[0].GetString()).ShouldBe(("2062-03-02", "2062-03-04"));
        facts[0].GetRawText().ShouldNotContain("county", Case.Insensitive);

        var ofAll = $"all-{town}";
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/{ofAll}", order with { town = "" }, HttpStatusCode.OK);
        (await FactsAsync(Orders, ofAll)).ShouldHaveSingleItem().GetProperty("forTown").ValueKind.ShouldBe(JsonValueKind.Null);
        await it.SendJsonAsync(HttpMethod.Delete, $"{Calendars}/overlays/{ofAll}", new { reason = "误录" }, HttpStatusCode.OK);
    }

    /// <summary>The statements of the migration, run where the same was told already, and taken back.</summary>
    [Fact]
    public async Task What_was_loaded_before_calendars_were_told_is_told_by_the_upgrade_in_the_same_words()
    {
        using var it = host.County("countyIt");
        var key = $"before-{host.NewTown()}";
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2063", Year("2063-01-01"), HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2063", Year("2063-01-02"), HttpStatusCode.OK);
        var order = new { jurisdiction = "某县", basisDocument = "通告", off = new[] { "2063-03-02" }, worked = Array.Empty<string>() };
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/{key}", order, HttpStatusCode.OK);
        await it.SendJsonAsync(HttpMethod.Delete, $"{Calendars}/overlays/{key}", new { reason = "误录" }, HttpStatusCode.OK);

        var ct = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(host.OwnerConnection);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var statement in new[] { CalendarsLoadedBeforeAreTold.Years, CalendarsLoadedBeforeAreTold.Orders })
        {
            await using var told = new NpgsqlCommand(statement, connection, transaction);
            (await told.ExecuteNonQueryAsync(ct)).ShouldBeGreaterThan(0);
        }

        await using var compare = new NpgsqlCommand(
            """
            with told as (select *, coalesce(body #>> '{facts,0,key}', body #>> '{facts,0,year}') as thing from outbox where type ~ 'calendar-years|local-orders')
            select count(*) from told a join told b using (thing)
            where thing in ('2063', $1) and a.transaction = pg_current_xact_id() and b.transaction <> pg_current_xact_id()
              and a.body #- '{facts,0,loadedAt}' = b.body #- '{facts,0,loadedAt}' and (a.type, a.town_id, a.facts) = (b.type, b.town_id, b.facts)
            """,
            connection, transaction);
        compare.Parameters.Add(new() { Value = key });
        (await compare.ExecuteScalarAsync(ct)).ShouldBe(2L);
        await transaction.RollbackAsync(ct);
    }

    private static object Year(string holiday) =>
        new { holidays = new[] { holiday }, workdays = holiday.StartsWith("2061", StringComparison.Ordinal) ? ["2061-01-08"] : Array.Empty<string>(), noticeNumber = "国办发明电〔2060〕1号", source = "gov.cn" };

    private async Task<List<JsonElement>> FactsAsync(string query, string thing)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(query);
        command.Parameters.Add(new() { Value = thing });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var facts = new List<JsonElement>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            reader.GetBoolean(1).ShouldBeTrue("in another transaction than what it tells of");
            facts.Add(JsonSerializer.Deserialize<JsonElement>(reader.GetString(0)));
        }

        return facts;
    }
}

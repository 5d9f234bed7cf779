using System.Net;
using System.Text.Json;
using GovPortal.Contracts.Requests;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Duties;

/// <summary>What county IT loads in Requests moves the duties here. Tests share one county, so each loads a year or an order of its own.</summary>
public sealed class CalendarFactTests(PublicationHost host) : IAsyncLifetime
{
    private readonly RequestsSays _requests = new(host);
    private readonly (string Mine, string Other) _towns = (host.NewTown(), host.NewTown());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _requests.DisposeAsync();

    [Fact]
    public async Task An_order_of_a_town_moves_its_open_duties_and_interpretations_and_nobody_elses()
    {
        foreach (var town in new[] { _towns.Mine, _towns.Other })
        {
            await DraftAsync(town);
            await host.PublishedAsync(town, "policy", "2024-03-05", "policy", normative: true);
        }

        var key = $"snow-{_towns.Mine}";
        await _requests.OrderAsync(RequestsSays.Order(key, 1, host.IdOf(_towns.Mine), 6));
        (await UntilAsync(_towns.Mine, "overdue", $"+{key}.1")).Text("dueOn").ShouldBe("2024-04-02");
        (await DueAsync(_towns.Other, "overdue")).Text("dueOn").ShouldBe("2024-04-01");
        (await InterpretationAsync(_towns.Mine)).ShouldBe(("2024-03-11", true));
        (await InterpretationAsync(_towns.Other)).ShouldBe(("2024-03-08", false));
        (await MovesAsync(_towns.Mine)).ShouldBe(["2024-04-01 2024-04-02"]);
        (await MovesAsync(_towns.Other)).ShouldBeEmpty();

        // A draft that is begun afterwards is counted so from the first.
        await DraftAsync(_towns.Mine, "later");
        var later = (await ListAsync(_towns.Mine, "overdue")).Single(d => d.Text("key") == "later");
        (later.Text("dueOn"), later.Text("calendarVersion").EndsWith($"+{key}.1", StringComparison.Ordinal)).ShouldBe(("2024-04-02", true));

        await _requests.OrderAsync(RequestsSays.Order(key, 2, host.IdOf(_towns.Mine), 6) with { Withdrawn = true });
        (await UntilAsync(_towns.Mine, "overdue", version => !version.Contains(key, StringComparison.Ordinal))).Text("dueOn").ShouldBe("2024-04-01");
    }

    [Fact]
    public async Task An_older_version_that_comes_late_changes_nothing_and_the_same_one_again_moves_nothing_twice()
    {
        await DraftAsync(_towns.Mine);
        var (key, town) = ($"flood-{_towns.Mine}", host.IdOf(_towns.Mine));
        var second = RequestsSays.Order(key, 2, town, 6, 7);
        var message = Guid.CreateVersion7();
        await _requests.TakenAsync(new LocalOrdersChanged(Guid.Empty, [second]), message);
        (await UntilAsync(_towns.Mine, "overdue", $"+{key}.2")).Text("dueOn").ShouldBe("2024-04-03");

        await _requests.OrderAsync(RequestsSays.Order(key, 1, town, 6));
        (await _requests.AskAsync("select version from calendar_overlays where key = $1", key)).ShouldBe(2L);
        await _requests.TakenAsync(new LocalOrdersChanged(Guid.Empty, [second]), message);
        await _requests.OrderAsync(second);
        (await _requests.AskAsync("select version from calendar_overlays where key = $1", key)).ShouldBe(2L);
        // Counted anew if anything had changed: by the job that sees to this order of the county's, which comes last.
        var last = $"marker-{_towns.Mine}";
        await _requests.OrderAsync(RequestsSays.Order(last, 1, town, 8));
        (await UntilAsync(_towns.Mine, "overdue", $"+{key}.2+{last}.1")).Text("dueOn").ShouldBe("2024-04-07");
        (await MovesAsync(_towns.Mine)).ShouldBe(["2024-04-01 2024-04-03", "2024-04-03 2024-04-07"]);
    }

    [Fact]
    public async Task A_duty_that_was_met_over_known_days_keeps_its_verdict_whatever_becomes_of_calendar_and_item()
    {
        await DraftAsync(_towns.Mine);
        using var approver = host.Approver(_towns.Mine);
        await PublicationHost.ImportAsync(approver, _towns.Mine, "late,late的标题,,notice,,2024-03-04,2024-04-02,website,正文,false,true,effective,党政办,镇长\n");
        var key = $"fog-{_towns.Mine}";
        await _requests.OrderAsync(RequestsSays.Order(key, 1, host.IdOf(_towns.Mine), 6));
        await UntilAsync(_towns.Mine, "overdue", $"+{key}.1");
        (await DueAsync(_towns.Mine, "late")).Text("dueOn").ShouldBe("2024-04-01");

        var item = (await approver.ReadJsonAsync($"{PublicationHost.Path(_towns.Mine)}/items?key=late")).GetProperty("items")[0];
        await approver.PostJsonAsync(
            $"{PublicationHost.Path(_towns.Mine)}/items/{item.Text("id")}/withdrawal", new { reason = "有误" }, version: item.GetProperty("version").GetInt64());
        var met = await DueAsync(_towns.Mine, "late");
        (met.Text("dueOn"), met.Text("fulfilledOn")).ShouldBe(("2024-04-01", "2024-04-02"));
        met.Text("calendarVersion").ShouldNotContain(key);
    }

    /// <summary>Whatever is counted over days of 2071 stands on Mondays to Fridays until that year's notice is loaded.</summary>
    [Fact]
    public async Task A_loaded_year_settles_what_was_provisional_in_every_town_met_or_not()
    {
        foreach (var town in new[] { _towns.Mine, _towns.Other })
        {
            await BeyondAsync(town, await DraftAsync(town, "open"), fulfilledOn: null);
            await BeyondAsync(town, await DraftAsync(town, "met"), new DateOnly(2071, 1, 20));
        }

        (await UntilAsync(_towns.Mine, "due", version => version.Length > 0)).GetProperty("provisional").GetBoolean().ShouldBeTrue();
        (await DueAsync(_towns.Mine, "late")).Text("dueOn").ShouldBe("2071-01-19");
        await _requests.YearAsync(Year(2070, new DateOnly(2070, 1, 1)));
        await _requests.YearAsync(Year(2071, new(2071, 1, 1), new(2071, 1, 2)));
        foreach (var town in new[] { _towns.Mine, _towns.Other })
        {
            var open = await UntilAsync(town, "due", "+2070.1+2071.1");
            (open.Text("dueOn"), open.GetProperty("provisional").GetBoolean()).ShouldBe(("2071-01-21", false));
            (await ListAsync(town, "late")).ShouldBeEmpty();
            (await MovesAsync(town)).Count(m => m == "2071-01-19 2071-01-21").ShouldBe(2);
        }
    }

    private static CalendarYearFact Year(int year, params DateOnly[] holidays) => new(Guid.CreateVersion7(), 1, year, holidays, [], "国办发明电〔2070〕1号", "gov.cn");

    private async Task<Guid> DraftAsync(string town, string key = "draft")
    {
        using var writer = host.Writer(town);
        var item = await writer.PostJsonAsync($"{PublicationHost.Path(town)}/items", GateOverHttpTests.Input(key, "正文"), HttpStatusCode.Created);
        return Guid.Parse(item.Text("id"));
    }

    /// <summary>Nobody enters what was produced after today, so the row is made as the clock would have made it, once nothing follows the town's items anew.</summary>
    private async Task BeyondAsync(string town, Guid item, DateOnly? fulfilledOn)
    {
        await _requests.UntilAsync("select 1 from followed_towns where finished and town_id = $1", host.IdOf(town));
        await _requests.AskAsync(
            """
            insert into duties (item_id, town_id, arisen_on, due_on, rule, provisional, fulfilled_on, imported)
            values ($1, $2, '2070-12-22', '2071-01-19', 'general-2019', true, $3, false)
            """, item, host.IdOf(town), (object?)fulfilledOn ?? DBNull.Value);
    }

    private async Task<List<JsonElement>> ListAsync(string town, string list)
    {
        using var writer = host.Writer(town);
        return [.. (await writer.ReadJsonAsync($"{PublicationHost.Path(town)}/duties?list={list}")).GetProperty("duties").EnumerateArray()];
    }

    private async Task<JsonElement> DueAsync(string town, string list) => (await ListAsync(town, list)).First();

    /// <summary>The first duty of the list, once all of it is counted by that calendar.</summary>
    private Task<JsonElement> UntilAsync(string town, string list, string ending) => UntilAsync(town, list, version => version.EndsWith(ending, StringComparison.Ordinal));

    private async Task<JsonElement> UntilAsync(string town, string list, Func<string, bool> isCalendar) => (await Until.Async(
        () => ListAsync(town, list), duties => duties.Count > 0 && duties.TrueForAll(d => isCalendar(d.Text("calendarVersion"))), TestContext.Current.CancellationToken))[0];

    private async Task<(string DueOn, bool IsByAnOrder)> InterpretationAsync(string town)
    {
        using var writer = host.Writer(town);
        var standing = await writer.ReadJsonAsync($"{PublicationHost.Path(town)}/interpretations/standing?year=2024");
        return (standing.GetProperty("missing")[0].Text("dueOn"), standing.Text("calendarVersion").Contains($"+snow-{town}.", StringComparison.Ordinal));
    }

    /// <summary>The moves that the audit log keeps: the day before and the day after.</summary>
    private async Task<List<string>> MovesAsync(string town)
    {
        var kept = await _requests.AskAsync(
            """
            select string_agg((m ->> 'from') || ' ' || (m ->> 'to'), '|' order by e.id) from audit_entries e, jsonb_array_elements(e.detail::jsonb -> 'moved') m
            where e.action = 'duties.recounted' and e.town_id = $1
            """, host.IdOf(town));
        return kept is string moves ? [.. moves.Split('|')] : [];
    }
}

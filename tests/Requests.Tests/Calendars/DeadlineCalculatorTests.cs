using System.Net;
using System.Text.Json;

namespace GovPortal.Requests.Tests.Calendars;

/// <summary>The public calculators, asked over HTTP as anybody may.</summary>
public sealed class DeadlineCalculatorTests(RequestsHost host)
{
    [Theory]
    [InlineData("from=2024-09-13&workingDays=20", "2024-10-17")]
    [InlineData("from=2020-01-17&workingDays=20", "2020-02-21")]
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-09..2024-09-24", "2024-10-18")]
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-09..2024-09-20&pause=2024-09-11..2024-09-24", "2024-10-18")] // the union counts
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-09..2024-09-09", "2024-09-30")] // an empty pause
    [InlineData("from=2008-05-01&workingDays=1", "2008-05-04")] // a make-up Sunday
    [InlineData("from=2024-09-02&workingDays=1000", "2028-08-14")]
    public async Task A_deadline_is_answered_with_its_derivation(string query, string due)
    {
        using var visitor = host.Public();
        var answer = await visitor.ReadJsonAsync($"/api/requests/deadlines?{query}");
        answer.Text("due").ShouldBe(due);
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["from", "workingDays", "due", "provisional", "calendarVersion", "derivation"]);
        answer.GetProperty("derivation").EnumerateArray().Last().GetString()!.ShouldContain(due);
        answer.GetProperty("workingDays").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Theory]
    [InlineData("workingDays=20", "from")]
    [InlineData("from=2024-9-2&workingDays=20", "from")]
    [InlineData("from=2024-02-30&workingDays=20", "from")]
    [InlineData("from=2024-09-02", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=0", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=1001", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=-1", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=1.5", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=99999999999", "workingDays")]
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-09", "pause")]
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-10..2024-09-09", "pause")]
    [InlineData("from=2024-09-02&workingDays=20&pause=2024-09-09..2024-09-10&pause=x..y", "pause")]
    [InlineData("from=x&workingDays=0&pause=z", "from", "workingDays", "pause")]
    public async Task Every_fault_of_a_question_is_named(string query, params string[] fields)
    {
        using var visitor = host.Public();
        var problem = await visitor.ReadJsonAsync($"/api/requests/deadlines?{query}", HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("field")).ShouldBe(fields);
    }

    [Theory]
    [InlineData("from=2008-04-30&workingDays=20")]
    [InlineData("from=1999-01-01&workingDays=1")]
    [InlineData("from=9999-12-31&workingDays=1")]
    public async Task A_day_that_no_limit_can_begin_on_is_refused(string query)
    {
        using var visitor = host.Public();
        await visitor.ReadJsonAsync($"/api/requests/deadlines?{query}", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_year_that_is_not_loaded_is_provisional()
    {
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync("/api/requests/deadlines?from=2026-12-03&workingDays=20")).GetProperty("provisional").GetBoolean().ShouldBeFalse();
        var later = await visitor.ReadJsonAsync("/api/requests/deadlines?from=2190-12-04&workingDays=20");
        later.GetProperty("provisional").GetBoolean().ShouldBeTrue();
        later.Text("due").ShouldBe("2190-12-31");
    }

    [Theory]
    [InlineData("items=0", 0)]
    [InlineData("items=10", 0)]
    [InlineData("items=11", 100)]
    [InlineData("items=31", 2_200)]
    [InlineData("items=100", 37_000)]
    [InlineData("pages=30", 0)]
    [InlineData("pages=31", 10)]
    [InlineData("pages=250", 4_700)]
    [InlineData("pages=1000000", 39_994_700)]
    public async Task A_fee_is_answered_with_its_derivation(string query, decimal yuan)
    {
        using var visitor = host.Public();
        var answer = await visitor.ReadJsonAsync($"/api/requests/fees?{query}");
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["yuan", "tariff", "derivation"]);
        decimal.Parse(answer.GetProperty("yuan").ToString()).ShouldBe(yuan);
        answer.GetProperty("derivation").EnumerateArray().Last().GetString()!.ShouldContain($"合计 {yuan:0.##} 元");
    }

    [Theory]
    [InlineData("")]
    [InlineData("items=1&pages=1")]
    [InlineData("items=-1")]
    [InlineData("items=1000001")]
    [InlineData("pages=1000001")]
    [InlineData("pages=1.5")]
    [InlineData("items=")]
    public async Task A_fee_is_asked_by_items_or_by_pages(string query)
    {
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"/api/requests/fees?{query}", HttpStatusCode.BadRequest)).Code().ShouldBe("invalid-input");
    }
}

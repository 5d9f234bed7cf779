using System.Net;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class IdempotencyTests(ScratchSuite suite)
{
    [Fact]
    public async Task The_same_key_and_input_get_the_first_answer_and_create_nothing_more()
    {
        var town = await suite.TownAsync();
        using var first = await town.WriteAsync("a", "text", "key-1");
        using var again = await town.WriteAsync("a", "text", "key-1");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await BodyOf(again)).ShouldBe(await BodyOf(first));
        (await town.CountAsync("notes")).ShouldBe(1);
        (await town.EnvelopesAsync()).ShouldBe(1);
        (await town.CountAsync("audit_entries")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_input_is_refused()
    {
        var town = await suite.TownAsync();
        using var first = await town.WriteAsync("a", "text", "key-1");
        using var other = await town.WriteAsync("b", "text", "key-1");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await BodyOf(other)).ShouldContain("idempotency-key-reused");
        (await town.CountAsync("notes")).ShouldBe(1);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_create_one_thing()
    {
        var town = await suite.TownAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => town.WriteAsync("a", "text", "key-1")));
        var bodies = await Task.WhenAll(answers.Select(BodyOf));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created);
        bodies.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        (await town.CountAsync("notes")).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task A_key_is_one_clients_and_one_towns()
    {
        var (town, other) = (await suite.TownAsync(), await suite.TownAsync());
        using var annas = await town.WriteAsync("a", "text", "key-1");
        using var berts = await town.WriteAsync("b", "text", "key-1", "bert");
        using var elsewhere = await other.WriteAsync("a", "text", "key-1");
        berts.StatusCode.ShouldBe(HttpStatusCode.Created);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await town.CountAsync("notes")).ShouldBe(2);
        (await other.CountAsync("notes")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_refused_left_nothing_and_may_be_tried_again_under_its_key()
    {
        var town = await suite.TownAsync();
        using var refused = await town.WriteAsync("a", "refuse", "key-1");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await town.CountAsync("notes")).ShouldBe(0);
        (await town.EnvelopesAsync()).ShouldBe(0);
        using var better = await town.WriteAsync("a", "text", "key-1");
        better.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Without_a_key_each_is_a_new_thing_and_an_overlong_key_is_refused()
    {
        var town = await suite.TownAsync();
        using var one = await town.WriteAsync("a", "text");
        using var two = await town.WriteAsync("b", "text");
        using var longKey = await town.WriteAsync("c", "text", new string('k', 129));
        longKey.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await town.CountAsync("notes")).ShouldBe(2);
    }

    [Fact]
    public async Task The_remembered_answer_lies_in_the_database_unreadable()
    {
        var town = await suite.TownAsync();
        using var first = await town.WriteAsync("geheim", "text", "key-1");
        var location = first.Headers.Location!.ToString();
        (await suite.CountAsync($"idempotency_keys where location = '{location}'")).ShouldBe(1);
        (await suite.CountAsync($"idempotency_keys where location = '{location}' and position('geheim'::bytea in body) > 0")).ShouldBe(0);
    }

    private static Task<string> BodyOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}

using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovPortal.Kernel;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovPortal.Gateway.Tests;

public enum Colour
{
    Red,
    DarkBlue,
}

/// <summary>An input as the services write them.</summary>
public sealed record ThingInput([property: Required] string Title, [property: Range(1, 9)] int Count, Colour Colour, DateOnly? Day, TownId? Town);

/// <summary>What every service says by itself, seen on the smallest service.</summary>
public sealed class DefaultsTests : IAsyncLifetime
{
    private WebApplication? _app;
    private Issuer? _issuer;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        var builder = WebApplication.CreateBuilder([$"--Authentication:Issuer={Issuer.Name}", $"--Authentication:MetadataAddress={_issuer.MetadataAddress}", "--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults("things");
        builder.Services.AddValidation();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1000);
        _app = builder.Build();
        _app.UseHeadRequests();
        _app.MapServiceDefaults();
        _app.MapPost("/things", (ThingInput input) => TypedResults.Ok(input)).AllowAnonymous();
        _app.MapGet("/errors/{kind}", (ErrorKind kind) => new Error("things.refused", kind, "No.").ToProblem(("currentVersion", 7))).AllowAnonymous();
        _app.MapGet("/faults", () => Problems.Invalid([new Fault("a", "things.a", "A."), new Fault("b", "things.b", "B.")])).AllowAnonymous();
        _app.MapGet("/broken", IResult () => throw new InvalidOperationException("secret text")).AllowAnonymous();
        _app.MapGet("/refused/{state}", IResult (string state) => throw new InvalidOperationException("outer", new Refused(state))).AllowAnonymous();
        _app.MapGet("/away", IResult () => throw new InvalidOperationException("outer", new Away())).AllowAnonymous();
        _app.MapGet("/guarded", () => "in");
        _app.MapGet("/supervisors", () => "in").RequireAuthorization(Policies.CountySupervisor);
        _app.MapGet("/host", (HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}").AllowAnonymous();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        if (_issuer is not null) await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task All_faults_of_an_input_come_at_once_under_the_names_that_the_client_wrote()
    {
        var problem = await PostAsync("""{ "title": "", "count": 10, "colour": "red" }""", 400, "invalid-input");
        problem["errors"]!.AsArray().Select(fault => fault!["field"]!.GetValue<string>()).ShouldBe(["title", "count"], ignoreOrder: true);
        problem["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("invalid-input");
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_the_body()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/host");
        using var answer = await _client.SendAsync(asked, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        using var elsewhere = new HttpRequestMessage(HttpMethod.Head, "/things");
        (await _client.SendAsync(elsewhere, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("""{ "title": "x", "count": "3" }""", "count")]
    [InlineData("""{ "title": "x", "count": 3, "colour": 1 }""", "colour")]
    [InlineData("""{ "title": "x", "count": 3, "day": "2014-02-30" }""", "day")]
    [InlineData("""{ "title": """, null)]
    public async Task A_body_that_cannot_be_read_names_the_field(string body, string? field)
    {
        var problem = await PostAsync(body, 400, "invalid-json");
        if (field is not null) problem["errors"]![0]!["field"]!.GetValue<string>().ShouldBe(field);
    }

    [Fact]
    public async Task Values_are_written_as_the_contracts_say()
    {
        using var body = new StringContent("""{ "title": "看庄", "count": 3, "colour": "darkBlue", "day": "2014-12-31" }""", Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/things", body, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe("""{"title":"看庄","count":3,"colour":"darkBlue","day":"2014-12-31","town":null}""");
    }

    [Fact]
    public async Task Too_large_and_unknown_types_are_told_apart()
    {
        await PostAsync($$"""{ "title": "{{new string('x', 2000)}}" }""", 413, "too-large");
        using var text = new StringContent("x", Encoding.UTF8, "text/plain");
        using var answer = await _client.PostAsync("/things", text, TestContext.Current.CancellationToken);
        await ProblemAsync(answer, 415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("Invalid", 400)]
    [InlineData("NotFound", 404)]
    [InlineData("Conflict", 409)]
    [InlineData("Forbidden", 403)]
    [InlineData("Unprocessable", 422)]
    public async Task A_refusal_answers_by_its_kind(string kind, int status)
    {
        var problem = await GetProblemAsync($"/errors/{kind}", status, "things.refused");
        problem["detail"]!.GetValue<string>().ShouldBe("No.");
        problem["currentVersion"]!.GetValue<int>().ShouldBe(7);
    }

    [Fact]
    public async Task Faults_of_the_domain_have_the_same_shape() =>
        (await GetProblemAsync("/faults", 400, "invalid-input"))["errors"]!.AsArray().Select(fault => fault!["code"]!.GetValue<string>()).ShouldBe(["things.a", "things.b"]);

    [Fact]
    public async Task An_exception_says_nothing_of_itself() =>
        (await GetProblemAsync("/broken", 500, "internal")).ToJsonString().ShouldNotContain("secret");

    [Fact]
    public async Task A_database_that_is_away_is_503_with_a_time_to_try_again()
    {
        using var answer = await _client.GetAsync("/away", TestContext.Current.CancellationToken);
        await ProblemAsync(answer, 503, "database-unavailable");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("22021", 400, "invalid-character")]
    [InlineData("22P05", 400, "invalid-character")]
    [InlineData("23505", 409, "taken-meanwhile")]
    [InlineData("42P01", 500, "internal")]
    public async Task What_the_database_refuses_is_answered_by_its_code(string state, int status, string code) => await GetProblemAsync($"/refused/{state}", status, code);

    [Fact]
    public async Task An_unknown_address_is_404_and_a_known_one_without_a_token_401()
    {
        await GetProblemAsync("/nowhere", 404, "not-found");
        await GetProblemAsync("/guarded", 401, "unauthenticated");
        using var answer = await _client.DeleteAsync("/things", TestContext.Current.CancellationToken);
        await ProblemAsync(answer, 405, "method-not-allowed");
    }

    [Fact]
    public async Task A_token_opens_what_its_roles_allow()
    {
        _client.DefaultRequestHeaders.Authorization = new("Bearer", _issuer!.Token());
        using var answer = await _client.GetAsync("/guarded", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await GetProblemAsync("/supervisors", 403, "forbidden");
    }

    [Fact]
    public async Task The_address_that_the_gateway_saw_is_the_one_in_links()
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "/host") { Headers = { { "X-Forwarded-Host", "county.example" }, { "X-Forwarded-Proto", "https" } } };
        using var answer = await _client.SendAsync(message, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("https://county.example");
    }

    [Fact]
    public async Task The_description_tells_ids_from_objects_and_open_operations_from_guarded_ones()
    {
        var document = JsonNode.Parse(await _client.GetStringAsync("/openapi/things.json", TestContext.Current.CancellationToken))!;
        document.ToJsonString().ShouldContain("\"format\":\"uuid\"");
        document["components"]!["schemas"]!["ThingInput"]!["properties"]!["count"]!["type"]!.GetValue<string>().ShouldBe("integer");
        document["paths"]!["/guarded"]!["get"]!["security"].ShouldNotBeNull();
        document["paths"]!["/things"]!["post"]!["security"].ShouldBeNull();
        document["servers"].ShouldBeNull();
    }

    private async Task<JsonNode> PostAsync(string body, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/things", content, TestContext.Current.CancellationToken);
        return await ProblemAsync(answer, status, code);
    }

    private async Task<JsonNode> GetProblemAsync(string target, int status, string code)
    {
        using var answer = await _client.GetAsync(target, TestContext.Current.CancellationToken);
        return await ProblemAsync(answer, status, code);
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!;
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["traceId"]!.GetValue<string>().Length.ShouldBe(32);
        return problem;
    }

    private sealed class Refused(string state) : DbException
    {
        public override string SqlState => state;
    }

    private sealed class Away : DbException
    {
        public override bool IsTransient => true;
    }
}

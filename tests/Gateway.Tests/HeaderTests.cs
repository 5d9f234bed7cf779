namespace GovPortal.Gateway.Tests;

public sealed class HeaderTests(Door door) : IClassFixture<Door>
{
    [Theory]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("X-Forwarded-Client-Cert", "x")]
    [InlineData("X-Real-IP", "1.2.3.4")]
    [InlineData("X-Original-URL", "/admin")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Town", "other")]
    [InlineData("X-Town-Id", "other")]
    [InlineData("replay-of", "x")]
    [InlineData("baggage", "town=other")]
    public async Task What_only_the_suite_may_say_does_not_come_from_outside(string name, string value)
    {
        var seen = await door.GetAsync("/kanzhuang", null, (name, value), ("X-Kept", "yes"));
        seen["headers"]![name.ToLowerInvariant()].ShouldBeNull();
        seen["headers"]!["x-kept"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task The_gateway_itself_says_who_called_and_how()
    {
        var seen = await door.GetAsync("/kanzhuang", null, ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"));
        seen["headers"]!["x-forwarded-for"]!.GetValue<string>().ShouldBe("127.0.0.1");
        seen["headers"]!["x-forwarded-proto"]!.GetValue<string>().ShouldBe("http");
        seen["headers"]!["x-forwarded-host"]!.GetValue<string>().ShouldBe(door.Client.BaseAddress!.Authority);
    }

    [Fact]
    public async Task A_load_balancer_that_is_named_is_believed()
    {
        await using var behind = new Door { Settings = ["--Gateway:TrustedProxies:0=127.0.0.0/8"] };
        await behind.InitializeAsync();
        var seen = await behind.GetAsync("/kanzhuang", null, ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"));
        seen["headers"]!["x-forwarded-for"]!.GetValue<string>().ShouldBe("203.0.113.9");
        seen["headers"]!["x-forwarded-proto"]!.GetValue<string>().ShouldBe("https");
    }

    [Fact]
    public async Task One_trace_runs_from_the_client_through_the_gateway_to_the_service()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var answer = await door.SendAsync(HttpMethod.Get, "/kanzhuang", null, null, ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"));
        answer.Headers.GetValues("X-Trace-Id").Single().ShouldBe(Trace);
        answer.Headers.GetValues("traceresponse").Single().ShouldStartWith($"00-{Trace}-");
        (await answer.JsonAsync())["headers"]!["traceparent"]!.GetValue<string>().ShouldStartWith($"00-{Trace}-");
    }

    [Theory]
    [InlineData("/kanzhuang", "frame-ancestors 'self'")]
    [InlineData("/api/identity/towns", "default-src 'none'; frame-ancestors 'none'")]
    public async Task Every_answer_carries_the_security_headers_and_no_server_name(string target, string policy)
    {
        using var answer = await door.SendAsync(HttpMethod.Get, target);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("strict-origin-when-cross-origin");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(policy);
    }
}

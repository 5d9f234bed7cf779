using System.Net;

namespace GovPortal.Gateway.Tests;

public sealed class ForwardingTests(Door door) : IClassFixture<Door>
{
    [Theory]
    [InlineData("/api/publication/towns/kanzhuang/items/KZ%2F2014%2F001")]
    [InlineData("/api/publication/towns/kanzhuang/items/KZ/2014/001")]
    [InlineData("/api/publication/towns/kanzhuang/items/KZ%252F2014")]
    [InlineData("/api/publication/towns/kanzhuang/items/%E7%9C%8B%E5%BA%84?x=%2F&y=a+b%20c")]
    [InlineData("/api/publication/towns/kanzhuang/items/a%41b~'(c)!*;,")]
    public async Task The_target_reaches_the_service_byte_for_byte(string target)
    {
        var seen = await door.GetAsync(target);
        seen["service"]!.GetValue<string>().ShouldBe("publication");
        seen["target"]!.GetValue<string>().ShouldBe(target);
    }

    [Theory]
    [InlineData("/api/identity/towns", "identity")]
    [InlineData("/api/identity/towns/kanzhuang/leading-group", "identity")]
    [InlineData("/api/publication/towns/kanzhuang/guide-versions", "publication")]
    [InlineData("/.well-known/openid-configuration", "identity")]
    [InlineData("/connect/authorize?x=1", "identity")]
    [InlineData("/api/requests/deadlines?from=2014-01-02&workingDays=15", "requests")]
    [InlineData("/api/requests/fees?items=3", "requests")]
    [InlineData("/api/requests/towns/kanzhuang/reception-places", "requests")]
    [InlineData("/api/reporting/towns/kanzhuang/reports/2014.docx", "reporting")]
    [InlineData("/api/publication/search?q=x", "publication")]
    [InlineData("/openapi/requests.json", null)]
    [InlineData("/", "portal")]
    [InlineData("/kanzhuang/annual-report/2014", "portal")]
    [InlineData("/lib/site.css", "portal")]
    public async Task Public_reads_go_to_their_process_without_a_token(string target, string? service)
    {
        using var answer = await door.SendAsync(HttpMethod.Get, target);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        if (service is not null) (await answer.JsonAsync())["service"]!.GetValue<string>().ShouldBe(service);
    }

    [Theory]
    [InlineData("/health/anything")]
    [InlineData("/api/unknown/x")]
    [InlineData("/api")]
    [InlineData("/openapi/unknown.json")]
    public async Task What_belongs_to_no_service_is_not_forwarded(string target)
    {
        using var answer = await door.SendAsync(HttpMethod.Get, target);
        await answer.ShouldBeProblemAsync(404, "not-found");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_the_gateways_own(string target)
    {
        var health = await door.GetAsync(target);
        health["status"]!.GetValue<string>().ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_method_that_no_route_takes_is_405()
    {
        using var answer = await door.SendAsync(HttpMethod.Put, "/kanzhuang");
        await answer.ShouldBeProblemAsync(405, "method-not-allowed");
    }

    [Fact]
    public async Task An_import_larger_than_the_servers_own_limit_is_streamed_through()
    {
        const long Size = 48L * 1024 * 1024;
        using var body = new StreamContent(new Zeros(Size));
        using var answer = await door.SendAsync(HttpMethod.Post, "/api/publication/towns/kanzhuang/imports?kind=items", door.Issuer.Token(), body);
        (await answer.JsonAsync())["bytes"]!.GetValue<long>().ShouldBe(Size);
    }

    [Fact]
    public async Task A_body_larger_than_its_route_takes_is_413_whether_it_says_its_length()
    {
        using var said = new ByteArrayContent(new byte[4_194_305]);
        using var first = await door.SendAsync(HttpMethod.Post, "/api/reporting/checks", body: said);
        await first.ShouldBeProblemAsync(413, "too-large");
        using var unsaid = new StreamContent(new Zeros(4_194_305));
        using var second = await door.SendAsync(HttpMethod.Post, "/api/reporting/checks", null, unsaid, ("Transfer-Encoding", "chunked"));
        await second.ShouldBeProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task A_process_that_is_away_is_503_with_a_time_to_try_again()
    {
        await using var lonely = new Door { Settings = ["--services:training:http:0=http://127.0.0.1:1"] };
        await lonely.InitializeAsync();
        using var answer = await lonely.SendAsync(HttpMethod.Get, "/api/training/towns/kanzhuang/sessions", lonely.Issuer.Token());
        await answer.ShouldBeProblemAsync(503, "upstream-unavailable");
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        using var ready = await lonely.SendAsync(HttpMethod.Get, "/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}

/// <summary>A body of a given length that is never held in memory.</summary>
internal sealed class Zeros(long length) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var now = (int)Math.Min(count, _left);
        Array.Clear(buffer, offset, now);
        _left -= now;
        return now;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

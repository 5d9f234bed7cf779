using System.Net;
using System.Net.Http.Json;
using GovPortal.Portal.Suite;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Portal.Tests;

public sealed class CountySiteTests : IDisposable
{
    private readonly PlayedIdentity _identity = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly CountySite _site;

    public CountySiteTests()
    {
        _site = new CountySite(
            new SuiteClient(_identity), Options.Create(new SiteOptions { Name = "设置的名称", Domain = "set.example", IdCode = "1234567890", Contact = "0632-1" }), _clock);
    }

    [Fact]
    public async Task What_county_IT_has_said_is_on_the_pages_and_the_settings_say_the_rest()
    {
        _identity.Says = new { name = "县", adminCode = "450302", siteName = "县政府网", siteDomain = "www.county.example", siteIdCode = (string?)null };

        var site = await ReadAsync();

        site.ShouldBe(new SiteOptions { Name = "县政府网", Domain = "www.county.example", IdCode = "1234567890", Contact = "0632-1" });
    }

    [Fact]
    public async Task Until_the_county_is_named_the_settings_hold()
    {
        _identity.Says = new { name = "本县", adminCode = (string?)null, siteName = "本县人民政府门户网站" };

        (await ReadAsync()).Name.ShouldBe("设置的名称");
    }

    [Fact]
    public async Task It_is_asked_for_once_a_minute()
    {
        _identity.Says = new { name = "县", adminCode = "450302", siteName = "旧名" };
        await ReadAsync();
        _identity.Says = new { name = "县", adminCode = "450302", siteName = "新名" };
        _clock.Advance(TimeSpan.FromSeconds(59));
        (await ReadAsync()).Name.ShouldBe("旧名");
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await ReadAsync()).Name.ShouldBe("新名");
        _identity.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Without_Identity_a_page_is_named_as_the_settings_say_or_as_it_was_last()
    {
        (await ReadAsync()).Name.ShouldBe("设置的名称");
        _identity.Says = new { name = "县", adminCode = "450302", siteName = "县政府网" };
        _clock.Advance(TimeSpan.FromSeconds(10));
        (await ReadAsync()).Name.ShouldBe("县政府网");
        _identity.Says = null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await ReadAsync()).Name.ShouldBe("县政府网");
    }

    public void Dispose()
    {
        _site.Dispose();
        _identity.Dispose();
    }

    private Task<SiteOptions> ReadAsync() => _site.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Answers what a test says, or nothing.</summary>
    private sealed class PlayedIdentity : HttpMessageHandler, IHttpClientFactory
    {
        public object? Says { get; set; }

        public int Asked { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { BaseAddress = new Uri("http://identity.example") };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            request.RequestUri!.AbsolutePath.ShouldBe("/api/identity/county");
            return Says is null
                ? throw new HttpRequestException("away")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(Says) });
        }
    }
}

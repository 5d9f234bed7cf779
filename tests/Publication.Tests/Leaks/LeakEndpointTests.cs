using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Features.Leaks;
using GovPortal.Publication.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>The two endpoints over HTTP, in a host with nothing but them: they store nothing and so need no database.</summary>
public sealed class LeakEndpointTests : IAsyncLifetime
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly Uri Checks = new("/api/publication/towns/kanzhuang/leak-checks", UriKind.Relative);
    private static readonly Uri Masked = new("/api/publication/towns/kanzhuang/leak-checks/masked", UriKind.Relative);

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseTestServer();
        builder.Configuration["LeakCheck:Towns:kanzhuang:0"] = "0632-5071234";
        builder.Configuration["LeakCheck:Towns:kanzhuang:1"] = "139 6320 0000";
        builder.Services.AddSingleton(TimeProvider.System).AddScoped<TownContext>().AddLeakCheck();
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)));
        _app = builder.Build();
        LeakEndpoints.Map(_app.MapGroup("/api/publication/towns/{town}").AddEndpointFilter((context, next) =>
        {
            context.HttpContext.RequestServices.GetRequiredService<TownContext>().EnterTown(TownId.New(), (string)context.HttpContext.GetRouteValue("town")!);
            return next(context);
        }));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_text_is_checked_with_exact_places_and_the_towns_allowed_numbers()
    {
        const string body = "联系人张三，电话１３８ 0013 8000；值班电话13963200000。";
        using var answer = await _client.PostAsJsonAsync(Checks, new { title = "通知", body }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var check = (await answer.Content.ReadFromJsonAsync<LeakCheckView>(Json.Options, TestContext.Current.CancellationToken))!;
        (check.Passes, check.Block, check.Review).ShouldBe((false, 1, 0));
        var finding = check.Findings.Single(f => f.Detector == "P-MOB" && f.Severity == Domain.Leaks.LeakSeverity.Block);
        body.Substring(finding.Start, finding.Length).ShouldBe("１３８ 0013 8000");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("13800138000");
    }

    [Fact]
    public async Task All_faults_of_a_text_are_told_at_once()
    {
        using var answer = await _client.PostAsJsonAsync(Checks, new { title = new string('题', 501) }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        problem.ShouldContain("publication.title-missing-or-long");
        problem.ShouldContain("publication.body-missing-or-long");
    }

    [Fact]
    public async Task A_file_is_checked_raw_or_in_a_form()
    {
        var file = DocxSample.Of(["电话138", "00138000"]);
        using var raw = await _client.PostAsync(Checks, Raw(file, Docx), TestContext.Current.CancellationToken);
        (await raw.Content.ReadFromJsonAsync<LeakCheckView>(Json.Options, TestContext.Current.CancellationToken))!.Findings.ShouldContain(f => f.Detector == "P-MOB" && f.Place == "docx body" && f.Start == 2);
        using var form = new MultipartFormDataContent { { Raw(file, Docx), "file", "名单.docx" } };
        using var sent = await _client.PostAsync(Checks, form, TestContext.Current.CancellationToken);
        (await sent.Content.ReadFromJsonAsync<LeakCheckView>(Json.Options, TestContext.Current.CancellationToken))!.Findings.ShouldContain(f => f.Place == "名单.docx › docx body");
    }

    [Fact]
    public async Task A_masked_file_comes_back_with_the_count_of_what_was_masked()
    {
        using var form = new MultipartFormDataContent { { Raw(DocxSample.Of(["电话138", "00138000"]), Docx), "file", "名单.docx" }, { new StringContent("block"), "finding" } };
        using var answer = await _client.PostAsync(Masked, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.Headers.GetValues("GovPortal-Masked").Single().ShouldBe("1");
        answer.Headers.GetValues("GovPortal-Findings-Left").Single().ShouldBe("0");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(Docx);
        LeakFiles.Everything(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain("138****8000");
    }

    [Fact]
    public async Task Only_the_named_finding_is_masked_and_an_unknown_one_is_refused()
    {
        var file = Encoding.UTF8.GetBytes("甲13800138000\n乙13800138001\n");
        var findings = await LeakFiles.ScanAsync(file);
        var query = new Uri($"{Masked}?finding={findings[0].Id}", UriKind.Relative);
        using var answer = await _client.PostAsync(query, Raw(file, "text/plain"), TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').ShouldBe("甲138****8000\n乙13800138001\n");
        using var unknown = await _client.PostAsync(new Uri($"{Masked}?finding=0123", UriKind.Relative), Raw(file, "text/plain"), TestContext.Current.CancellationToken);
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var none = await _client.PostAsync(Masked, Raw(file, "text/plain"), TestContext.Current.CancellationToken);
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("application/zip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/pdf", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_the_check_does_not_read_is_415(string type, HttpStatusCode status)
    {
        using var answer = await _client.PostAsync(Checks, Raw(DocxSample.Of(["1"]), type), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Too_large_is_413_and_damaged_is_422()
    {
        using var large = await _client.PostAsync(Checks, Raw(new byte[(50 * 1024 * 1024) + 1], "application/octet-stream"), TestContext.Current.CancellationToken);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var damaged = await _client.PostAsync(Checks, Raw("%PDF-1.4 nothing"u8.ToArray(), "application/pdf"), TestContext.Current.CancellationToken);
        damaged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void Only_those_who_write_or_review_may_ask()
    {
        foreach (var endpoint in ((IEndpointRouteBuilder)_app).DataSources.SelectMany(d => d.Endpoints))
        {
            var access = endpoint.Metadata.GetRequiredMetadata<TownAccess>();
            access.Roles.ShouldBe([Roles.InformationOfficer, Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver]);
            (access.County, access.Onboarding).ShouldBe((false, false));
        }
    }

    private static ByteArrayContent Raw(byte[] file, string type) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}

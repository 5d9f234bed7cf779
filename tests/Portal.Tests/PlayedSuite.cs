using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovPortal.Portal.Tests;

/// <summary>Plays the services that the portal's forms talk to, and keeps what it was told.</summary>
internal sealed class PlayedSuite : IAsyncDisposable
{
    public const string Code = "A1B2C3D4E5F60718";
    public const string Number = "W20260302-0123456789";

    private readonly WebApplication _app;

    private PlayedSuite(WebApplication app)
    {
        _app = app;
        app.Use((http, next) =>
        {
            Addresses.Add($"{http.Request.Path}{http.Request.QueryString}");
            return next(http);
        });
        app.MapGet("/api/identity/county", () => new { name = "山亭县", adminCode = "990000", siteName = "山亭县人民政府门户网站", siteDomain = "www.shanting.example", siteIdCode = (string?)null });
        app.MapGet("/api/identity/towns/kanzhuang", () => new { slug = "kanzhuang", name = "看庄镇", kind = "town" });
        app.MapGet("/api/identity/towns", (string? after) => after is null
            ? Results.Json(new { items = new[] { new { slug = "kanzhuang", name = "看庄镇", kind = "town" } }, next = "kanzhuang" })
            : Results.Json(new { items = new[] { new { slug = "zhangcun", name = "张村镇", kind = "town" } }, next = (string?)null }));
        app.MapGet("/api/identity/towns/broken", () => Results.StatusCode(StatusCodes.Status409Conflict));
        PlayedReports.Map(app);
        PlayedPublication.Map(app);
        app.MapGet("/api/requests/towns/kanzhuang/suggestions", (string q) => q.Contains("故障", StringComparison.Ordinal) ? Results.StatusCode(503) : Results.Json(q.Contains("低保", StringComparison.Ordinal)
            ? new[] { new { indexNumber = "A/2026-1", title = "低保对象名单公示", publishedOn = "2026-01-05" } }
            : []));
        app.MapGet("/api/requests/towns/kanzhuang/reception-places", () => new[]
        {
            new { name = "便民服务中心", address = "振兴路1号", hours = "工作日8:30至17:30", contactPost = "政务公开岗", phone = "0632-1234567", closedOn = (string?)null },
            new { name = "旧办公楼", address = "老街2号", hours = "工作日", contactPost = "党政办", phone = "", closedOn = (string?)"2025-01-01" },
        });
        app.MapPost("/api/requests/towns/kanzhuang/submissions", (JsonElement body, HttpRequest request) =>
        {
            Filed.Add((body, request.Headers["Idempotency-Key"].ToString()));
            return Results.Created((string?)null, new { receiptNumber = Number, accessCode = Code });
        });
        app.MapGet($"/api/requests/towns/kanzhuang/submissions/{Number}", (HttpRequest request) => request.Headers["Access-Code"] == Code ? Results.Json(Followed) : Results.NotFound());
        app.MapPost($"/api/requests/towns/kanzhuang/submissions/{Number}/supplement", (JsonElement body) =>
        {
            Supplements.Add(body.GetProperty("text").GetString()!);
            return Results.Json(Followed);
        });
    }

    public string Address => _app.Urls.Single();

    public ConcurrentBag<string> Addresses { get; } = [];

    public ConcurrentBag<(JsonElement Body, string Key)> Filed { get; } = [];

    public ConcurrentBag<string> Supplements { get; } = [];

    private static object Followed => new
    {
        receiptNumber = Number,
        state = "confirmed",
        submittedOn = "2026-03-02",
        receivedOn = "2026-03-03",
        receiptBasisText = "以双方确认之日为收到申请之日",
        lacksIdentity = false,
        cases = new[]
        {
            new
            {
                caseNo = "370404101-2026-0001",
                state = "awaitingSupplement",
                receivedOn = "2026-03-03",
                dueOn = (string?)null,
                dueIsProvisional = false,
                derivation = new[] { "2026-03-03：起算日，不计入" },
                asked = new { what = "supplement", text = "请提供身份证明", on = "2026-03-04", until = "2026-03-20" },
                canWithdraw = true,
            },
        },
    };

    public static async Task<PlayedSuite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var suite = new PlayedSuite(builder.Build());
        await suite._app.StartAsync(TestContext.Current.CancellationToken);
        return suite;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

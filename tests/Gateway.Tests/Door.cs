using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GovPortal.Gateway.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovPortal.Gateway.Tests;

/// <summary>The real gateway on a real port, before one stand-in for each process.</summary>
public sealed class Door : IAsyncLifetime
{
    private readonly Dictionary<string, Upstream> _upstreams = new(StringComparer.Ordinal);
    private WebApplication? _gateway;
    private Issuer? _issuer;

    internal IReadOnlyList<string> Settings { get; init; } = [];

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal Issuer Issuer => _issuer!;

    internal HttpClient Client { get; private set; } = null!;

    internal Upstream this[string name] => _upstreams[name];

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        foreach (var name in RouteTable.Clusters) _upstreams[name] = await Upstream.StartAsync(name);
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            $"--Authentication:Issuer={Issuer.Name}",
            $"--Authentication:MetadataAddress={_issuer.MetadataAddress}",
            .. _upstreams.Select(pair => $"--services:{pair.Key}:http:0={pair.Value.Address}"),
            .. Settings,
        ];
        _gateway = GatewayHost.Build(args, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(Clock);
        });
        await _gateway.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = new Uri(_gateway.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_gateway is not null) await _gateway.DisposeAsync();
        foreach (var upstream in _upstreams.Values) await upstream.DisposeAsync();
        if (_issuer is not null) await _issuer.DisposeAsync();
    }

    /// <summary>Sends the target as written: nothing between the test and the socket tidies it.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string target, string? token = null, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        var address = new Uri(Client.BaseAddress!.ToString().TrimEnd('/') + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var message = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) message.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(message, TestContext.Current.CancellationToken);
    }

    internal async Task<JsonNode> GetAsync(string target, string? token = null, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(HttpMethod.Get, target, token, body: null, headers);
        return await answer.JsonAsync();
    }
}

internal static class Answers
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) ?? throw new InvalidOperationException("The answer is empty.");

    /// <summary>Asserts the suite's one shape of a refusal.</summary>
    public static async Task<JsonNode> ShouldBeProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.JsonAsync();
        problem["status"]!.GetValue<int>().ShouldBe(status);
        problem["code"]!.GetValue<string>().ShouldBe(code);
        problem["traceId"]!.GetValue<string>().ShouldBe(answer.Headers.GetValues("X-Trace-Id").Single());
        return problem;
    }
}

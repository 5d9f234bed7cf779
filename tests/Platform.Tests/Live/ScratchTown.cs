using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tests.Live;

/// <summary>A town of a test's own, and what a test does in it.</summary>
public sealed class ScratchTown(ScratchSuite suite, ScratchService service, TownId id, string slug)
{
    public TownId Id => id;

    public ScratchTown At(ScratchService other) => new(suite, other, id, slug);

    public Task<long> CountAsync(string table) => suite.CountAsync($"{table} where town_id = '{id}'");

    /// <summary>Copies that readers see.</summary>
    public Task<long> CopiesAsync() =>
        suite.CountAsync($"copies where town_id = '{id}' and generation = coalesce((select live from read_model_generations where source = '{ScratchConsumer.Source}'), 1)");

    /// <summary>Condition on the outbox: the town's facts about notes, not the heads of its audit chain.</summary>
    public string Envelopes => $"town_id = '{id}' and type like '%withheld%'";

    public Task<long> EnvelopesAsync() => suite.CountAsync("outbox where " + Envelopes);

    /// <summary>Publishes facts as a slice does: in a transaction of the service's role.</summary>
    public async Task PublishAsync(params WithheldFilingFact[] facts)
    {
        await using var scope = service.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ScratchDb>();
        db.Town.EnterTown(id);
        db.Publish(new WithheldFilingsChanged(id.Value, facts));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task AuditAsync(int entries)
    {
        await using var scope = service.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ScratchDb>();
        db.Town.EnterTown(id);
        for (var entry = 0; entry < entries; entry++) db.Audit("test.acted", $"thing {entry}");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> WriteAsync(string key, string text, string? idempotencyKey = null, string subject = "anna")
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, $"/towns/{slug}/notes"))
        {
            Content = JsonContent.Create(new ScratchService.NoteInput(key, text)),
        };
        if (idempotencyKey is not null) message.Headers.Add("Idempotency-Key", idempotencyKey);
        return await SendAsync(message, subject);
    }

    /// <summary>Changes a note that another has changed since it was read.</summary>
    public async Task<HttpResponseMessage> WriteLateAsync(string key)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, $"/towns/{slug}/notes/{key}/late"));
        return await SendAsync(message, "bert");
    }

    /// <returns>The job's id.</returns>
    public async Task<Guid> ImportAsync(string csv, string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, $"/towns/{slug}/imports?kind=notes{query}")) { Content = content };
        using var answer = await SendAsync(message, "anna");
        var job = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(202, job.ToString());
        return job.GetProperty("id").GetGuid();
    }

    public async Task<HttpResponseMessage> SendFileAsync(Stream csv, string query, CancellationToken ct)
    {
        using var client = new HttpClient();
        using var content = new StreamContent(csv);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, $"/towns/{slug}/imports?kind=notes{query}")) { Content = content };
        message.Headers.TransferEncodingChunked = true;
        message.Headers.Add(ScratchPost.Name, $"anna {ScratchService.Role} {slug}");
        return await client.SendAsync(message, ct);
    }

    public async Task<JsonElement> JobAsync(Guid job)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(service.Address, $"/towns/{slug}/imports/{job}"));
        using var answer = await SendAsync(message, "anna");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> EndedAsync(Guid job)
    {
        var last = default(JsonElement);
        await Until.TrueAsync(async () => (last = await JobAsync(job)).GetProperty("finishedAt").ValueKind is not JsonValueKind.Null, () => last.ToString());
        return last;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, string subject)
    {
        using var client = new HttpClient();
        message.Headers.Add(ScratchPost.Name, $"{subject} {ScratchService.Role} {slug}");
        return await client.SendAsync(message, TestContext.Current.CancellationToken);
    }
}

internal static class Until
{
    /// <inheritdoc cref="TestKit.Until.Async(Func{Task{bool}}, Func{string}, CancellationToken)"/>
    public static Task TrueAsync(Func<Task<bool>> holds, Func<string>? state = null) =>
        TestKit.Until.Async(holds, state ?? (() => "it has come about"), TestContext.Current.CancellationToken);
}

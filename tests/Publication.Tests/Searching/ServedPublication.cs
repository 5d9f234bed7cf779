using System.Security.Cryptography;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>The service as the process that a launcher starts. Items are put into its tables and queue as an import does; it finds them by itself.</summary>
public sealed class ServedPublication : IAsyncLifetime
{
    private MigratedService? _service;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _service = await MigratedService.StartAsync("publication", Path.Combine(AppContext.BaseDirectory, "GovPortal.Publication.dll"), ct);
        // Nobody answers there: the towns of these tests are known already.
        _service.Settings["services__identity__http__0"] = _service.Address.OriginalString;
        await _service.ServeAsync(ct);
        Client.BaseAddress = _service.Address;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>A town of its own with published items, once they are found.</summary>
    /// <returns>Its slug, and the items' identifiers in their order.</returns>
    internal async Task<(string Slug, IReadOnlyList<Guid> Items)> TownAsync(
        params (string Key, string Title, string Body, string? DocNumber, string Column, string Validity, DateOnly On)[] items)
    {
        var ct = TestContext.Current.CancellationToken;
        var (slug, town) = ("town-" + RandomNumberGenerator.GetHexString(12, lowercase: true), new TownId(Guid.CreateVersion7()));
        List<Item> published = [.. items.Select(i => SearchDatabase.Published(town, i.Key, i.Title, i.Body, i.On, i.Column, i.DocNumber, validity: i.Validity))];
        await using (var db = AsOwner(town))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.KnownTowns.Add(new KnownTown { Id = town, Slug = slug, Name = "测试镇", Kind = "town", AdminCode = "370404101", Version = 1 });
            db.Items.AddRange(published);
            await db.SaveChangesAsync(ct);
            await db.QueueForIndexAsync(published, ct);
            await transaction.CommitAsync(ct);
        }

        await Until.Async(
            async () => (await SearchAsync($"town={slug}")).GetProperty("total").GetInt32() >= Math.Min(items.Length, 1_000), $"{items.Length} items of {slug} are found", ct);
        return (slug, [.. published.Select(i => i.Id)]);
    }

    internal async Task<JsonElement> SearchAsync(string query) =>
        JsonDocument.Parse(await Client.GetStringAsync($"api/publication/search?{query}", TestContext.Current.CancellationToken)).RootElement;

    internal async Task TakeDownAsync(Guid id)
    {
        await using var db = AsOwner(null);
        await db.PublishedSearch.Where(e => e.ItemId == id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }

    private PublicationDb AsOwner(TownId? town)
    {
        var context = new TownContext();
        if (town is { } mine) context.EnterTown(mine);
        return new PublicationDb(new DbContextOptionsBuilder<PublicationDb>().UseNpgsql(_service!.OwnerConnection).UseSnakeCaseNamingConvention().Options, context, TimeProvider.System);
    }
}

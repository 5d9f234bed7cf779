using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Jobs;
using GovPortal.Publication.Leaks;
using GovPortal.Publication.Search;
using GovPortal.Publication.Tests.Items;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>The migrated database of the service, and the parts of the search on it, without the process around them.</summary>
public sealed class SearchDatabase : IAsyncLifetime
{
    private MigratedService? _service;
    private ServiceProvider? _provider;

    internal IServiceScopeFactory Scopes => _provider!.GetRequiredService<IServiceScopeFactory>();

    internal PublishedFinder Finder => _provider!.GetRequiredService<PublishedFinder>();

    internal PublishedYears Years => _provider!.GetRequiredService<PublishedYears>();

    internal SearchIndexer Indexer => _provider!.GetRequiredService<SearchIndexer>();

    internal FileTextReader Reader => _provider!.GetRequiredService<FileTextReader>();

    internal FollowersJob Followers => new(Scopes, TimeProvider.System, NullLogger<FollowersJob>.Instance);

    internal StrayFilesJob StrayFiles => new(Scopes, TimeProvider.System, NullLogger<StrayFilesJob>.Instance);

    internal FoundEntries Entries => _provider!.GetRequiredService<FoundEntries>();

    /// <summary>Every statement that the database was asked for by the service's own code.</summary>
    internal StatementCount Statements { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _service = await MigratedService.StartAsync("publication", Path.Combine(AppContext.BaseDirectory, "GovPortal.Publication.dll"), TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:publication"] = _service.ServiceConnection };
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging().AddMetrics().AddSingleton(TimeProvider.System).AddScoped<TownContext>();
        // As the owner: the policies have tests of their own, and the interceptors that serve them are Platform's.
        services.AddDbContext<PublicationDb>(options => options.UseNpgsql(_service.OwnerConnection).UseSnakeCaseNamingConvention().AddInterceptors(Statements));
        services.AddSingleton<SearchSource>().AddSingleton<PublishedYears>().AddSingleton<PublishedFinder>().AddSingleton<SearchMeter>().AddSingleton<SearchIndexer>()
            .AddSingleton<FoundEntries>().AddSingleton<FileTextReader>().AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddSingleton<VirusScan>().AddScoped<AttachmentStore>()
            .AddLeakCheck();
        _provider = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null) await _provider.DisposeAsync();
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>A unit of work of a town.</summary>
    internal async Task InTownAsync(TownId town, Func<PublicationDb, Task> work)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterTown(town);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await work(db);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Published items of a town that an import brings.</summary>
    /// <param name="index">Whether they are to be found at once, or wait in the queue.</param>
    internal Task AddAsync(TownId town, IReadOnlyList<Item> items, bool index = true) => InTownAsync(town, async db =>
    {
        db.Items.AddRange(items);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        if (index) await db.IndexAsync(items, TestContext.Current.CancellationToken);
        else await db.QueueForIndexAsync(items, TestContext.Current.CancellationToken);
    });

    /// <summary>Published items of which the files have been read.</summary>
    /// <param name="texts">By attachment.</param>
    internal Task AddAsync(TownId town, IReadOnlyList<Item> items, IReadOnlyList<Attachment> attachments, IReadOnlyDictionary<Guid, string> texts) => InTownAsync(town, async db =>
    {
        db.Items.AddRange(items);
        db.Attachments.AddRange(attachments.Where(a => a.TownId == town));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        (await db.IndexAsync(items, new Dictionary<Guid, DateTimeOffset>(), texts, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    });

    /// <summary>A published item with these files, found by its own text.</summary>
    internal async Task<Item> AddWithFilesAsync(TownId town, string key, params (string Name, byte[] Bytes)[] files)
    {
        var (ct, id, attached) = (TestContext.Current.CancellationToken, Guid.CreateVersion7(), new List<AttachedFile>());
        Item? item = null;
        await InTownAsync(town, async db =>
        {
            var store = new AttachmentStore(db, _provider!.GetRequiredService<IDataProtectionProvider>(), _provider!.GetRequiredService<VirusScan>());
            foreach (var (name, bytes) in files)
            {
                var attachment = new Attachment(town, id, name, A.Person("writer"), A.Now.ToUniversalTime());
                using var content = new MemoryStream(bytes);
                (await store.TakeInAsync(attachment, content, ct)).Failed(out _).ShouldBeFalse(name);
                store.Keep(attachment);
                attached.Add(attachment.ToAttached());
            }

            var day = new DateOnly(2020, 5, 6);
            item = Item.Import(town, key, $"370404101/2020-{key}", A.Content("正文") with { Attachments = attached }, A.History() with { PublishedOn = day }, id);
            db.Items.Add(item);
            await db.SaveChangesAsync(ct);
            await db.IndexAsync([item], ct);
        });
        return item!;
    }

    /// <summary>Reads files until there is nothing to read.</summary>
    internal async Task ReadFilesAsync()
    {
        while (await Reader.StepAsync(TestContext.Current.CancellationToken))
        {
            // There may be more.
        }
    }

    internal async Task WithdrawAsync(TownId town, Guid id) => await InTownAsync(town, async db =>
    {
        var item = await db.Items.SingleAsync(i => i.Id == id, TestContext.Current.CancellationToken);
        item.Withdraw(A.Person("approver"), A.Now, "误发").Failed(out _).ShouldBeFalse();
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.IndexAsync([item], TestContext.Current.CancellationToken);
    });

    /// <summary>Everything about the title, in the county.</summary>
    internal async Task<IReadOnlyList<Guid>> FindAsync(string query, TownId? town = null)
    {
        var wanted = new Wanted(Domain.Searching.SearchTerms.Of(query)) { Town = town };
        return [.. (await Finder.FindAsync(wanted, null, 1_001, TestContext.Current.CancellationToken)).Hits.Select(h => h.Item)];
    }

    internal static Item Published(TownId town, string key, string title, string body, DateOnly on, string column = "notice", string? docNumber = null, string? catalogueItem = null, string validity = "effective", IReadOnlyList<AttachedFile>? attached = null)
    {
        var content = new ItemContent(title, docNumber, column, catalogueItem, on, ["website"], body, Normative: false, GovernmentInformation: true) { Attachments = attached ?? [] };
        return Item.Import(town, key, $"370404101/{on.Year}-{key}", content, new ImportedPublication(on, new Validity(validity, validity == "effective" ? null : on), "张", "李", Guid.CreateVersion7(), "tests"));
    }
}

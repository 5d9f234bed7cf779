using Npgsql;

namespace GovPortal.Publication.Search;

/// <summary>Connections for the public search alone: a few, so that a flood of readers queues here and not at the staff's work, and planned in one way.</summary>
/// <remarks>
/// Every statement of the search is written so that one plan is right, whatever the words. The planner knows too little of frequencies of pairs to choose,
/// and choosing would take longer than finding.
/// </remarks>
internal sealed class SearchSource : IAsyncDisposable
{
    private const int Connections = 8;

    public SearchSource(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("publication") ?? throw new InvalidOperationException("ConnectionStrings__publication is not set.");
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            MaxPoolSize = Connections,
            MaxAutoPrepare = 60,
            AutoPrepareMinUsages = 2,
            Options = "-c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan -c work_mem=16MB -c max_parallel_workers_per_gather=0",
        });
    }

    public NpgsqlDataSource Source { get; }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace GovPortal.Platform.Hosting;

/// <summary>Ready means that the database answers. Asked over a connection of its own, so that a busy pool does not look like a database that is away.</summary>
internal sealed class DatabaseCheck(string connection) : IHealthCheck, IAsyncDisposable
{
    public const string Name = "database";

    /// <summary>Below the patience of the chart's probe (5 s): the answer is to name the database.</summary>
    private const int PatienceSeconds = 3;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
    {
        MinPoolSize = 0,
        MaxPoolSize = 1,
        Timeout = PatienceSeconds,
        CommandTimeout = PatienceSeconds,
        // A database that hangs answers the request to stop no sooner.
        CancellationTimeout = -1,
    });

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var ask = _source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException away)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception: away);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}

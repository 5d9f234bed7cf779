using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GovPortal.Platform.Migrating;

/// <summary>Refuses to start on a database whose rows are numbered beyond the server's transactions: whatever it wrote would stand before what is there.</summary>
internal sealed class TransactionCheck(NpgsqlDataSource source) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await TransactionNumbers.FaultAsync(source, cancellationToken) is { } fault) throw new InvalidOperationException(fault);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

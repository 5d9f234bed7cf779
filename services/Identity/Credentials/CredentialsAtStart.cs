using GovPortal.Identity.Issuing;
using Microsoft.Extensions.Options;

namespace GovPortal.Identity.Credentials;

/// <summary>Makes the clients and accounts of the credentials file exist before the first request is served.</summary>
internal sealed partial class CredentialsAtStart(
    IServiceScopeFactory scopes, IOptions<IssuerOptions> options, ILogger<CredentialsAtStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var file = new CredentialsFile([], []);
        if (options.Value.CredentialsPath is { Length: > 0 } path) file = await CredentialsFile.ReadAsync(path, cancellationToken);
        if (file.OpenToGroup) LogOpenToGroup(logger);
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<CredentialsSeed>().ApplyAsync(file, cancellationToken);
        LogApplied(logger, file.Clients.Count, file.Accounts.Count, changed);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(3001, LogLevel.Information, "The credentials file names {Clients} clients and {Accounts} accounts; {Changed} were made or changed.")]
    private static partial void LogApplied(ILogger logger, int clients, int accounts, int changed);

    [LoggerMessage(3002, LogLevel.Warning, "The credentials file is open to its group; mode 600 keeps it to its owner.")]
    private static partial void LogOpenToGroup(ILogger logger);
}

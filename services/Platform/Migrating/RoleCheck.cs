using GovPortal.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GovPortal.Platform.Migrating;

/// <summary>Refuses to start as a role that row-level security does not bind: a superuser, one that bypasses it, or the owner of a town-owned table.</summary>
internal sealed class RoleCheck<TDb>(IServiceScopeFactory scopes, NpgsqlDataSource source) : IHostedLifecycleService
    where TDb : TownDbContext
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tables = Migration.TownTables(scope.ServiceProvider.GetRequiredService<TDb>()).ToArray();
        await using var command = source.CreateCommand(
            """
            select r.rolsuper or r.rolbypassrls
                or exists (select 1 from pg_class c where c.relname = any($1) and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'usage'))
            from pg_roles r where r.rolname = current_user
            """);
        command.Parameters.AddWithValue(tables);
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
            throw new InvalidOperationException("The database role of this service is a superuser, bypasses row-level security or owns a table with towns' data; use the role that `migrate` made.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GovPortal.Platform.Migrating;

/// <summary>Brings a database to this release as its owner: tables, the service's role, its grants, and a policy on every town-owned table.</summary>
internal static class Migration
{
    /// <summary>Tables whose rows nobody changes or removes.</summary>
    private static IEnumerable<string> InsertOnly(DbContext db) => db.Model.GetEntityTypes()
        .Where(t => typeof(IInsertOnly).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!);

    public static async Task ApplyAsync(TownDbContext db, string ownerConnection, string serviceConnection, CancellationToken ct)
    {
        // Before a first migration EF asks for its history, is refused and says so as an error: the table is made first.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(ct);
        await db.Database.MigrateAsync(ct);
        await SecureAsync(db, ownerConnection, serviceConnection, ct);
    }

    /// <summary>The service's role, its grants and the policies, on tables that are there.</summary>
    internal static async Task SecureAsync(TownDbContext db, string ownerConnection, string serviceConnection, CancellationToken ct)
    {
        var service = new NpgsqlConnectionStringBuilder(serviceConnection);
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var connection = await source.OpenConnectionAsync(ct);
        await EnsureRoleAsync(connection, service.Username!, service.Password!, ct);
        foreach (var statement in Grants(Quote(service.Username!), Quote(service.Database!), InsertOnly(db)).Concat(TownTables(db).SelectMany(Policies)))
            await ExecuteAsync(connection, statement, ct);
    }

    public static IEnumerable<string> TownTables(DbContext db) => db.Model.GetEntityTypes()
        .Where(t => typeof(ITownOwned).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal);

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, string role, string password, CancellationToken ct)
    {
        await using var find = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection) { Parameters = { new() { Value = role } } };
        var verb = await find.ExecuteScalarAsync(ct) is null ? "create" : "alter";
        await ExecuteAsync(connection, $"{verb} role {Quote(role)} login password {Literal(password)}", ct);
    }

    private static IEnumerable<string> Grants(string role, string database, IEnumerable<string> insertOnly) =>
    [
        $"grant connect on database {database} to {role}",
        $"grant usage on schema public to {role}",
        $"grant select, insert, update, delete on all tables in schema public to {role}",
        $"grant usage, select on all sequences in schema public to {role}",
        .. insertOnly.Select(table => $"revoke update, delete, truncate on {Quote(table)} from {role}"),
    ];

    private static IEnumerable<string> Policies(string table) =>
    [
        $"alter table {Quote(table)} enable row level security",
        $"alter table {Quote(table)} force row level security",
        $"drop policy if exists town on {Quote(table)}",
        $"drop policy if exists county_reads on {Quote(table)}",
        $"create policy town on {Quote(table)} using (town_id = nullif(current_setting('govportal.town', true), '')::uuid)",
        $"create policy county_reads on {Quote(table)} for select using (current_setting('govportal.scope', true) = 'county')",
    ];

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
#pragma warning disable CA2100 // Data definition takes no parameters; every name in it is quoted.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}

using GovPortal.AppHost.Local.Servers;
using Npgsql;

namespace GovPortal.AppHost.Local.Suite;

/// <param name="App">Login of the service; its <c>migrate</c> creates the role.</param>
/// <param name="Owner">Login of <c>migrate</c>.</param>
internal sealed record DatabaseLogins(string App, string Owner);

/// <summary>The databases, one per service, and who owns them.</summary>
internal static class Databases
{
    private const string Prefix = "ConnectionStrings__";

    /// <summary>Databases that somebody else provides; null when the environment names none.</summary>
    /// <exception cref="LaunchException">It names some but not all: a suite that is half here and half there is an oversight.</exception>
    public static IReadOnlyDictionary<string, DatabaseLogins>? Given(Func<string, string?> environment)
    {
        var expected = Topology.Databases.SelectMany(d => new[] { Prefix + d, Prefix + d + "_owner" }).ToList();
        var missing = expected.Where(name => string.IsNullOrEmpty(environment(name))).ToList();
        if (missing.Count == expected.Count) return null;
        if (missing.Count > 0)
        {
            throw new LaunchException($"The environment names some databases but not all: set {string.Join(", ", missing)} too, or none of them.");
        }

        return Topology.Databases.ToDictionary(d => d, d => new DatabaseLogins(environment(Prefix + d)!, environment(Prefix + d + "_owner")!));
    }

    /// <summary>Makes every database with its owner, who may create roles but is no superuser; safe to repeat.</summary>
    public static async Task<IReadOnlyDictionary<string, DatabaseLogins>> EnsureAsync(string superuser, LaunchState state, CancellationToken ct)
    {
        var logins = new Dictionary<string, DatabaseLogins>();
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(superuser) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        foreach (var database in Topology.Databases)
        {
            var owner = database + "_owner";
            var ownerPassword = state.Password(owner);
            var appPassword = state.Password(database + "_app");
            await state.SaveAsync(ct);
            if (!await AnyAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", owner, ct))
            {
                await ExecuteAsync(connection, $"CREATE ROLE {owner} LOGIN CREATEROLE NOSUPERUSER", ct);
            }

            await ExecuteAsync(connection, $"ALTER ROLE {owner} PASSWORD '{ownerPassword}'", ct);
            if (!await AnyAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, ct))
            {
                await ExecuteAsync(connection, $"CREATE DATABASE {database} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'", ct);
            }

            logins[database] = new DatabaseLogins(
                Login(superuser, database, database + "_app", appPassword, ServerSizes.PoolOfAService),
                Login(superuser, database, owner, ownerPassword, poolSize: 4));
        }

        return logins;
    }

    private static string Login(string superuser, string database, string role, string password, int poolSize)
    {
        var server = new NpgsqlConnectionStringBuilder(superuser);
        return new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Username = role,
            Password = password,
            Database = database,
            MaxPoolSize = poolSize,
        }.ConnectionString;
    }

#pragma warning disable CA2100 // constants, names from Topology, passwords of hexadecimal digits: neither CREATE ROLE nor CREATE DATABASE takes parameters
    private static async Task<bool> AnyAsync(NpgsqlConnection connection, string query, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(query, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
#pragma warning restore CA2100
}

using System.Globalization;
using Npgsql;

namespace GovPortal.Platform.Migrating;

/// <summary>
/// Event log and audit chain are read in the order of the transactions that wrote them, only below those that still run. A dump put into a new
/// server keeps its numbers while the server counts from the beginning: old rows would count as not over yet, and new ones as older.
/// </summary>
/// <remarks>Nothing is numbered anew here: the numbers are part of what the audit chain's hashes cover. The server's count can be put forward instead.</remarks>
internal static class TransactionNumbers
{
    private const int EpochBits = 32;

    /// <summary>
    /// The highest number of each table by an index: the newest of the log (ids are made in the order of time), the last of each town's entries.
    /// </summary>
    private const string Highest =
        """
        select max(n::text::numeric)::text, pg_snapshot_xmax(pg_current_snapshot())::text from (
          (select transaction n from outbox order by id desc limit 1000)
          union all
          select last.n from (select id from known_towns union all select $1) town
          cross join lateral (select transaction n from audit_entries where town_id = town.id order by transaction desc limit 1) last) numbers
        """;

    /// <returns>What is wrong and what to do about it, in one sentence; null when the server counts on from where the rows ended.</returns>
    public static async Task<string?> FaultAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var scope = new NpgsqlCommand("select set_config('govportal.scope', 'county', true)", connection, transaction)) await scope.ExecuteNonQueryAsync(ct);
        await using var ask = new NpgsqlCommand(Highest, connection, transaction) { Parameters = { new() { Value = Tenancy.TownContext.County.Value } } };
        await using var found = await ask.ExecuteReaderAsync(ct);
        await found.ReadAsync(ct);
        if (await found.IsDBNullAsync(0, ct)) return null;
        var (stored, next) = (Number(found.GetString(0)), Number(found.GetString(1)));
        return stored < next ? null : Sentence(stored, next);
    }

    /// <summary>One epoch more puts every new number above all stored ones and leaves the server's own files as they are.</summary>
    internal static string Sentence(ulong stored, ulong next) => string.Create(CultureInfo.InvariantCulture,
        $"This database came from another PostgreSQL server: its log holds transaction {stored}, and the server's next is {next}; stop the server, run `pg_resetwal --epoch={(stored >> EpochBits) + 1}` on its data folder as its user, start it again, then the suite (docs/runbook.md, Back up and restore).");

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}

using Npgsql;

namespace GovPortal.Requests.Tests.Model;

/// <summary>A lock that holds up whoever would write a case, so that two who have both looked at it also both try to write.</summary>
internal sealed class HeldRow : IAsyncDisposable
{
    /// <summary>Everybody who waits for the holder, also behind another who does.</summary>
    private const string Waiting =
        """
        with recursive held(pid) as (
          select $1::int union
          select a.pid from pg_stat_activity a join held h on h.pid = any(pg_blocking_pids(a.pid)))
        select count(*) - 1 from held
        """;

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _holder;

    private HeldRow(NpgsqlDataSource source, NpgsqlConnection holder) => (_source, _holder) = (source, holder);

    /// <param name="connection">Of the database's owner.</param>
    /// <param name="locking">Takes the lock: <c>$1</c> is the town, <c>$2</c> the number of the case.</param>
    public static async Task<HeldRow> HoldAsync(string connection, string locking, Guid town, string caseNo, CancellationToken ct)
    {
        var source = NpgsqlDataSource.Create(connection);
        var holder = await source.OpenConnectionAsync(ct);
        await using (var begin = new NpgsqlCommand("begin", holder)) await begin.ExecuteNonQueryAsync(ct);
        await using var command = new NpgsqlCommand(locking, holder);
        command.Parameters.Add(new() { Value = town });
        command.Parameters.Add(new() { Value = caseNo });
        await command.ExecuteNonQueryAsync(ct);
        return new HeldRow(source, holder);
    }

    /// <summary>Until so many wait behind it; then all may go on.</summary>
    public async Task ReleaseAsync(int waiting, CancellationToken ct)
    {
        await using var count = _source.CreateCommand(Waiting);
        count.Parameters.Add(new() { Value = _holder.ProcessID });
        for (var look = 0; (long)(await count.ExecuteScalarAsync(ct))! < waiting; look++)
        {
            look.ShouldBeLessThan(1200, $"not {waiting} came to wait for the lock");
            await Task.Delay(25, ct);
        }

        await using var end = new NpgsqlCommand("rollback", _holder);
        await end.ExecuteNonQueryAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _holder.DisposeAsync();
        await _source.DisposeAsync();
    }
}

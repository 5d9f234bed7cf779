using System.Text.Json;
using GovPortal.TestKit.CaseModel;
using Npgsql;

namespace GovPortal.Requests.Tests.Model;

/// <summary>A town's staff at the real service, and its cases as the database has them.</summary>
internal sealed class DatabaseWitness : ICaseWitness, IAsyncDisposable
{
    private readonly Dictionary<ModelActor, HttpClient> _clients = [];
    private readonly NpgsqlDataSource _source;
    private readonly Guid _town;

    public DatabaseWitness(RequestsHost host, string town, string otherTown, IReadOnlyList<ModelActor> actors)
    {
        Cases = $"/api/requests/towns/{town}/cases";
        _town = host.IdOf(town);
        _source = NpgsqlDataSource.Create(host.OwnerConnection);
        foreach (var actor in actors) _clients[actor] = host.Named(actor.Name, actor.Stranger ? otherTown : town, [.. actor.Roles]);
    }

    /// <summary>One officer for each post, one who holds three, one who holds none here, and one of another town.</summary>
    public static IReadOnlyList<ModelActor> Staff { get; } =
    [
        new("officer", ["caseOfficer"]), new("reviewer", ["reviewer"]), new("secrecy", ["secrecyReviewer"]), new("approver", ["approver"]),
        new("all-rounder", ["reviewer", "approver", "caseOfficer"]), new("informer", ["informationOfficer"]),
        new("stranger", ["caseOfficer", "approver", "reviewer"], Stranger: true),
    ];

    public string Cases { get; }

    public HttpClient Client(ModelActor actor) => _clients[actor];

    public async Task<CaseSight> LookAsync(string caseNo, CancellationToken ct)
    {
        await using var command = _source.CreateCommand(
            """
            select c.state, c.regime, c.version, c.due_on, c.due_is_provisional, c.next_due_on, c.decision, c.grounds, c.decided_on, c.delivered_on, c.deleted,
              array(select l::text from case_ledger l where l.case_id = c.id order by l.number),
              (select l.consultation from case_ledger l where l.case_id = c.id and l.kind = 'ConsultationSent' order by l.number desc limit 1)
            from cases c where c.town_id = $1 and c.case_no = $2
            """);
        command.Parameters.Add(new() { Value = _town });
        command.Parameters.Add(new() { Value = caseNo });
        await using var row = await command.ExecuteReaderAsync(ct);
        (await row.ReadAsync(ct)).ShouldBeTrue(caseNo);
        return Read(row);
    }

    /// <summary>Every fact of the town's cases that was written for the other services, in the order of the versions of each case.</summary>
    public async Task<IReadOnlyList<JsonElement>> FactsAsync(CancellationToken ct)
    {
        await using var command = _source.CreateCommand(
            """
            select fact::text from outbox, jsonb_array_elements(body::jsonb -> 'facts') fact
            where town_id = $1 and type = 'govportal:requests:cases-changed:v1' order by fact ->> 'caseNo', (fact -> 'version')::bigint
            """);
        command.Parameters.Add(new() { Value = _town });
        var facts = new List<JsonElement>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) facts.Add(JsonElement.Parse(row.GetString(0)));
        return facts;
    }

    public async Task<long> CountAsync(string query, CancellationToken ct)
    {
        await using var command = _source.CreateCommand(query);
        command.Parameters.Add(new() { Value = _town });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) client.Dispose();
        await _source.DisposeAsync();
    }

    private static CaseSight Read(NpgsqlDataReader row) => new(
        JsonNamingPolicy.CamelCase.ConvertName(row.GetString(0)), row.GetString(1), row.GetInt64(2), Maybe<DateOnly>(row, 3), row.GetBoolean(4),
        Maybe<DateOnly>(row, 5), row.IsDBNull(6) ? null : row.GetString(6), row.GetFieldValue<string[]>(7), Maybe<DateOnly>(row, 8), Maybe<DateOnly>(row, 9),
        row.GetBoolean(10), row.GetFieldValue<string[]>(11), Maybe<Guid>(row, 12));

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}

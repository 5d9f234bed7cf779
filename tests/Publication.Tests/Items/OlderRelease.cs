using System.Security.Cryptography;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace GovPortal.Publication.Tests.Items;

/// <summary>A database as the release before the gate kept it, with items in each of its states, and then brought to this release by the <c>migrate</c> verb as its owner.</summary>
public sealed class OlderRelease : IAsyncLifetime
{
    private const string Before = "20261123113611_Initial";

    /// <summary>What every <c>migrate</c> of that release ended with: policies that bind the owner too.</summary>
    private const string Policies =
        """
        do $$ declare t text; begin
          for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'town_id' and table_name <> 'published_search' loop
            execute format('alter table %I enable row level security', t);
            execute format('alter table %I force row level security', t);
            execute format('create policy town on %I using (town_id = nullif(current_setting(''govportal.town'', true), '''')::uuid)', t);
          end loop; end $$
        """;

    private const string Items =
        """
        insert into items (id, town_id, key, index_number, content, state, published_on, written_by, reviewed_by, secrecy_reviewed_by, approved_by, reviewed_hash, reason, version, validity_code)
        select gen_random_uuid(), $1, state, case when published then '370404101/2026-' || state end,
          jsonb_build_object('title', state || '的标题', 'docNumber', null, 'column', 'notice', 'catalogueItem', null, 'producedOn', '2026-03-02', 'channels', jsonb_build_array('website'),
            'body', state || '的正文', 'normative', false, 'governmentInformation', true),
          state, case when published then date '2026-03-05' end, '王建国', case when reviewed > 0 then '李秀英' end, case when reviewed > 1 then '赵志强' end,
          case when published then '孙镇长' end, case when reviewed > 1 then 'abcdef' end, case when state in ('Withdrawn', 'Deleted') then '误发' end, reviewed + 1, 'effective'
        from (values ('Draft', 0, false), ('Review', 0, false), ('SecrecyReview', 1, false), ('Approval', 2, false), ('Published', 2, true), ('Withdrawn', 2, true), ('Deleted', 0, false))
          as old (state, reviewed, published)
        """;

    /// <summary>Units that have given numbers; only the last two have not. Two departments bear the code of one county, and of one unit no code is known.</summary>
    private static readonly (string Slug, string? AdminCode, bool HasGiven)[] Places =
        [("alone", "990000101", true), ("first", "990000", true), ("second", "990000", true), ("nameless", null, true), ("third", "990000", false), ("village", "990000101202", false)];

    private MigratedService? _service;

    public Guid Town { get; } = Guid.CreateVersion7();

    /// <summary>Units of the county by their slug, beside the town.</summary>
    public IReadOnlyDictionary<string, Guid> Units { get; } = Places.ToDictionary(p => p.Slug, _ => Guid.CreateVersion7(), StringComparer.Ordinal);

    /// <summary>The rows of the items as they stood before, by the key, which was their state.</summary>
    public IReadOnlyDictionary<string, string> ContentsBefore { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync() =>
        _service = await MigratedService.StartAsync("publication", Path.Combine(AppContext.BaseDirectory, "GovPortal.Publication.dll"), PrepareAsync, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>As a superuser, whom no policy binds.</summary>
    internal PublicationDb Open(TownContext town) => Open(_service!.OwnerConnection, town);

    private static PublicationDb Open(string connection, TownContext town) =>
        new(new DbContextOptionsBuilder<PublicationDb>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options, town, TimeProvider.System);

    private async Task PrepareAsync(MigratedService service, CancellationToken ct)
    {
        var owner = new NpgsqlConnectionStringBuilder(service.OwnerConnection);
        owner.Username = owner.Database + "_owner";
        owner.Password = RandomNumberGenerator.GetHexString(32);
        await using (var source = NpgsqlDataSource.Create(service.OwnerConnection))
        {
            await ExecuteAsync(source, $"create role {owner.Username} login createrole nosuperuser password '{owner.Password}'", ct);
            await ExecuteAsync(source, $"alter database {owner.Database} owner to {owner.Username}", ct);
        }

        service.Settings["ConnectionStrings__publication_owner"] = owner.ConnectionString;
        await using var db = Open(owner.ConnectionString, new TownContext());
        await db.GetService<IMigrator>().MigrateAsync(Before, ct);
        await using var older = NpgsqlDataSource.Create(owner.ConnectionString);
        await ExecuteAsync(older, Policies, ct);
        await FillAsync(older, ct);
        foreach (var place in Places) await GiveAsync(older, place, ct);
    }

    /// <summary>Numbers under the first nine characters of the unit's code, whoever else had these.</summary>
    private async Task GiveAsync(NpgsqlDataSource older, (string Slug, string? AdminCode, bool HasGiven) place, CancellationToken ct)
    {
        var unit = Units[place.Slug];
        await ExecuteAsync(older, $"insert into known_towns (id, slug, name, kind, admin_code, version) values ('{unit}', '{place.Slug}', '单位', 'department', {(place.AdminCode is { } code ? $"'{code}'" : "null")}, 1)", ct);
        if (!place.HasGiven) return;
        await using var connection = await older.OpenConnectionAsync(ct);
        await using var give = new NpgsqlCommand(
            $"select set_config('govportal.town', '{unit}', false); insert into index_serials (town_id, year, last) values ('{unit}', 2013, 4), ('{unit}', 2014, 7)", connection);
        await give.ExecuteNonQueryAsync(ct);
    }

    private async Task FillAsync(NpgsqlDataSource older, CancellationToken ct)
    {
        await using var connection = await older.OpenConnectionAsync(ct);
        await using (var enter = new NpgsqlCommand("select set_config('govportal.town', $1, false)", connection) { Parameters = { new() { Value = Town.ToString() } } })
            await enter.ExecuteNonQueryAsync(ct);
        await using (var fill = new NpgsqlCommand(Items, connection) { Parameters = { new() { Value = Town } } })
            (await fill.ExecuteNonQueryAsync(ct)).ShouldBe(7);
        await using (var found = new NpgsqlCommand(
            "insert into published_search (item_id, town_id, index_number, title, \"column\", published_on, words) select id, town_id, index_number, 't', 'notice', published_on, 'w' from items where state = 'Published'", connection))
            (await found.ExecuteNonQueryAsync(ct)).ShouldBe(1);
        await using var look = new NpgsqlCommand("select state, content::text from items", connection);
        await using var reader = await look.ExecuteReaderAsync(ct);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) before[reader.GetString(0)] = reader.GetString(1);
        ContentsBefore = before;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string statement, CancellationToken ct)
    {
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(ct);
    }
}

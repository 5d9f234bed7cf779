using Npgsql;
using Shouldly;
using Xunit;

namespace GovPortal.TestKit.RowSecurity;

/// <summary>The last lock, tried on every table of a service with the service's own role and no help of its code.</summary>
public abstract class RowLevelSecurityFacts(SecuredDatabase database)
{
    private const string Refused = PostgresErrorCodes.InsufficientPrivilege;
    private static readonly string[] NoRow = ["0", Refused];
    private static readonly string[] Audit = ["audit_blocks", "audit_entries"];

    /// <summary>Tables whose rows are only ever added.</summary>
    protected virtual IReadOnlyList<string> InsertOnly => Audit;

    private Guid Mine => database.Mine;

    private Guid Theirs => database.Theirs;

    [Fact]
    public void Every_table_forces_a_policy_on_its_towns_or_is_open_for_a_reason()
    {
        database.Tables.Where(t => !t.HasTown || !t.Forced).Select(t => t.Name).ShouldBe(database.Open.Keys.Order(StringComparer.Ordinal));
        database.TownTables.Count().ShouldBeGreaterThan(Audit.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{database.TownTables.Count()} tables under a policy, {database.Open.Count} open");
    }

    [Fact]
    public async Task Without_a_town_there_are_no_rows()
    {
        await using var unset = await database.WorkAsync(null);
        await using var empty = await database.WorkAsync(Guid.Empty);
        foreach (var table in database.TownTables)
        {
            (await database.AsOwnerAsync<long>($"select count(*) from \"{table.Name}\"")).ShouldBeGreaterThanOrEqualTo(2, table.Name);
            (await unset.CountAsync(table.Name)).ShouldBe(0, table.Name);
            (await empty.CountAsync(table.Name)).ShouldBe(0, table.Name);
            (await empty.TryAsync(database.Rows.RowOf(table, Mine)[^1])).ShouldBe(Refused, table.Name);
        }
    }

    [Fact]
    public async Task A_town_sees_its_own_rows_and_nobody_elses()
    {
        await using var work = await database.WorkAsync(Mine);
        foreach (var table in database.TownTables)
        {
            (await work.CountAsync(table.Name, $"town_id = '{Mine}'")).ShouldBeGreaterThan(0, table.Name);
            (await work.CountAsync(table.Name, $"town_id <> '{Mine}'")).ShouldBe(0, table.Name);
        }
    }

    [Fact]
    public async Task A_town_changes_nothing_of_another()
    {
        var before = await PictureAsync();
        await using var work = await database.WorkAsync(Mine);
        foreach (var table in database.TownTables)
        {
            NoRow.ShouldContain(await work.TryAsync($"update \"{table.Name}\" set town_id = town_id where town_id = '{Theirs}'"), table.Name);
            NoRow.ShouldContain(await work.TryAsync($"delete from \"{table.Name}\" where town_id = '{Theirs}'"), table.Name);
            (await work.TryAsync($"update \"{table.Name}\" set town_id = '{Theirs}'")).ShouldBe(Refused, table.Name);
            (await work.TryAsync(database.Rows.RowOf(table, Theirs)[^1])).ShouldBe(Refused, table.Name);
        }

        await work.KeepAsync(TestContext.Current.CancellationToken);
        (await PictureAsync()).ShouldBe(before);
    }

    /// <summary>The same statements as above where they may work: none of them is refused for another reason than the town.</summary>
    [Fact]
    public async Task A_town_changes_its_own_rows()
    {
        await using var work = await database.WorkAsync(Mine);
        foreach (var table in database.TownTables.Where(t => !InsertOnly.Contains(t.Name)))
        {
            NoRow.ShouldNotContain(await work.TryAsync($"update \"{table.Name}\" set town_id = town_id where town_id = '{Mine}'"), table.Name);
            NoRow.ShouldNotContain(await work.TryAsync($"delete from \"{table.Name}\" where town_id = '{Mine}'"), table.Name);
        }
    }

    [Fact]
    public async Task The_county_reads_all_towns_and_writes_none()
    {
        var before = await PictureAsync();
        foreach (var town in (Guid[])[Guid.Empty, Mine])
        {
            await using var work = await database.WorkAsync(town, "county");
            foreach (var table in database.TownTables)
            {
                (await work.CountAsync(table.Name, $"town_id = '{Theirs}'")).ShouldBeGreaterThan(0, table.Name);
                NoRow.ShouldContain(await work.TryAsync($"update \"{table.Name}\" set town_id = town_id where town_id = '{Theirs}'"), table.Name);
                NoRow.ShouldContain(await work.TryAsync($"delete from \"{table.Name}\" where town_id = '{Theirs}'"), table.Name);
                (await work.TryAsync(database.Rows.RowOf(table, Theirs)[^1])).ShouldBe(Refused, table.Name);
            }
        }

        (await PictureAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_only_added_is_never_changed_or_removed()
    {
        // Of some tables a town has one row, which the other two have already.
        var town = Guid.CreateVersion7();
        await using var work = await database.WorkAsync(town);
        foreach (var table in InsertOnly)
        {
            // The rows that it refers to come first.
            var rows = database.Rows.RowOf(database.Tables.Single(t => t.Name == table), town);
            (await work.TryAsync(string.Join("; ", rows))).ShouldBe($"{rows.Count}", table);
            (await work.TryAsync($"update {table} set town_id = town_id")).ShouldBe(Refused);
            (await work.TryAsync($"delete from {table}")).ShouldBe(Refused);
            (await work.TryAsync($"truncate {table}")).ShouldBe(Refused);
        }
    }

    [Fact]
    public async Task The_services_role_owns_nothing_and_can_open_no_lock()
    {
        await using var work = await database.WorkAsync(Mine);
        (await work.CountAsync("pg_roles",
            """
            rolname = current_user and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
              and not exists (select 1 from pg_auth_members m where m.member = oid) and not exists (select 1 from pg_class where relowner = pg_roles.oid)
              and not exists (select 1 from pg_proc where proowner = pg_roles.oid) and not exists (select 1 from pg_database where datdba = pg_roles.oid)
              and not exists (select 1 from pg_namespace where nspowner = pg_roles.oid)
            """)).ShouldBe(1);
        (await work.TryAsync($"set role \"{database.Owner}\"")).ShouldBe(Refused);
        (await work.TryAsync($"set session authorization \"{database.Owner}\"")).ShouldBe(Refused);
        foreach (var table in database.TownTables)
        {
            foreach (var attempt in (string[])["disable row level security", "no force row level security", $"owner to current_user"])
                (await work.TryAsync($"alter table \"{table.Name}\" {attempt}")).ShouldBe(Refused, table.Name);
            (await work.TryAsync($"create policy mine on \"{table.Name}\" using (true)")).ShouldBe(Refused, table.Name);
            (await work.TryAsync($"drop policy town on \"{table.Name}\"")).ShouldBe(Refused, table.Name);
            // No policy applies to truncate, so the right itself must be missing.
            (await work.TryAsync($"truncate \"{table.Name}\" cascade")).ShouldBe(Refused, table.Name);
            (await work.TryAsync($"set local row_security = off; select 1 from \"{table.Name}\"")).ShouldBe(Refused, table.Name);
        }
    }

    /// <summary>A view or a function that runs with its owner's rights would look past every policy.</summary>
    [Fact]
    public async Task Nothing_in_the_database_runs_with_the_owners_rights()
    {
        (await database.AsOwnerAsync<string[]>(
            """
            select array(select relname::text from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
                      or (relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)))
                   union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prosecdef)
            """)).Where(found => !WithTheOwnersRights.Any(found.Contains)).ShouldBeEmpty();
    }

    /// <summary>The whole body of each function that may: one that reads and gives no row.</summary>
    protected virtual IReadOnlyList<string> WithTheOwnersRights => [];

    /// <summary>All rows of all towns, as the owner sees them.</summary>
    private async Task<IReadOnlyList<string>> PictureAsync()
    {
        var picture = new List<string>();
        foreach (var table in database.TownTables)
            picture.Add(await database.AsOwnerAsync<string>($"select '{table.Name} ' || count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) from \"{table.Name}\" t"));
        return picture;
    }
}

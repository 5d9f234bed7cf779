using Npgsql;

namespace GovPortal.Requests.Tests.Documents;

/// <summary>Looks at what is really stored, in every column of every table.</summary>
internal static class Database
{
    public static async Task LacksAsync(RequestsHost host, string planted)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        // As the owner of the tables; the policies are forced upon him too, so the county's reading is asked for.
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "select set_config('govportal.scope', 'county', false)");
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'", connection))
        await using (var rows = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await rows.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(rows.GetString(0));
        }

        tables.ShouldContain("case_documents");
        foreach (var table in tables)
        {
            // Text as text, bytes by the bytes of the name.
            await using var look = new NpgsqlCommand(
                $"select count(*) from \"{table}\" t where t::text like '%' || $1 || '%' or t::text like '%' || encode(convert_to($1, 'utf8'), 'hex') || '%'", connection)
            {
                Parameters = { new() { Value = planted } },
            };
            (await look.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L, table);
        }

        await using var documents = new NpgsqlCommand("select count(*) from case_documents", connection);
        ((long)(await documents.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).ShouldBeGreaterThan(0, "or nothing was looked at");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

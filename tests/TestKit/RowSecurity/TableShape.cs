using Npgsql;

namespace GovPortal.TestKit.RowSecurity;

/// <summary>A table as the database's own catalogue tells it, so that one which is added later is there by itself.</summary>
/// <param name="HasTown">Whether it has a column <c>town_id</c>.</param>
/// <param name="Forced">Whether row-level security is enabled and binds even the owner, by at least one policy.</param>
public sealed record TableShape(string Name, bool HasTown, bool Forced, IReadOnlyList<ColumnShape> Columns)
{
    /// <summary>Without the one in which EF Core notes which migrations have run.</summary>
    private const string Query =
        """
        select c.relname,
               exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'town_id' and not t.attisdropped) has_town,
               c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid) forced,
               a.attname, format_type(coalesce(nullif(y.typbasetype, 0), a.atttypid), a.atttypmod) as type_name,
               a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '' required,
               (select min(enumlabel) from pg_enum e where e.enumtypid = a.atttypid) first_label,
               f.confrelid::regclass::text references_table,
               (select r.attname from pg_attribute r where r.attrelid = f.confrelid and r.attnum = f.confkey[array_position(f.conkey, a.attnum)]) references_column
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        join pg_type y on y.oid = a.atttypid
        left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> '__EFMigrationsHistory'
        order by c.relname, a.attnum
        """;

    public static async Task<IReadOnlyList<TableShape>> AllAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var rows = new List<(string Table, bool HasTown, bool Forced, ColumnShape Column)>();
        await using var command = database.CreateCommand(Query);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var column = new ColumnShape(reader.GetString(3), reader.GetString(4), reader.GetBoolean(5), Text(reader, 6), Text(reader, 7), Text(reader, 8));
            rows.Add((reader.GetString(0), reader.GetBoolean(1), reader.GetBoolean(2), column));
        }

        return [.. rows.GroupBy(r => (r.Table, r.HasTown, r.Forced)).Select(t => new TableShape(t.Key.Table, t.Key.HasTown, t.Key.Forced, [.. t.Select(r => r.Column)]))];
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

/// <param name="Type">As SQL writes it; of a domain, the type beneath.</param>
/// <param name="Required">Whether a row cannot be written without naming a value.</param>
/// <param name="FirstLabel">A value of an enumeration.</param>
/// <param name="ReferencesTable">The table that a foreign key on it points to.</param>
public sealed record ColumnShape(string Name, string Type, bool Required, string? FirstLabel, string? ReferencesTable, string? ReferencesColumn);

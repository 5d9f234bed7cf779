using System.Text.Json;
using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Inbox;
using GovPortal.Reporting.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovPortal.Reporting.Consumers;

/// <summary>Keeps a table of rows, one for each thing that the facts are about: one statement for an envelope, and the newest version wins.</summary>
internal abstract class FactTableConsumer<TMessage, TRow>(ReportingDb db, TimeProvider clock) : FactsConsumer<ReportingDb, TMessage>(db, clock)
    where TMessage : class, IFacts
    where TRow : class, IFactRow
{
    private static readonly JsonSerializerOptions Columns = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    protected abstract IEnumerable<TRow> RowsOf(TMessage message, TownId town, int generation);

    protected override async Task ApplyAsync(TMessage message, int generation, CancellationToken ct)
    {
        var rows = JsonSerializer.Serialize(RowsOf(message, new TownId(message.TownId), generation), Columns);
        await Db.Database.ExecuteSqlRawAsync(Upsert(Db.Model.FindEntityType(typeof(TRow))!), [rows], ct);
    }

    /// <summary>The names come from the model alone; the facts travel as a parameter.</summary>
    private static string Upsert(IEntityType type)
    {
        var table = type.GetTableName();
        var columns = type.GetProperties().Select(property => $"\"{property.GetColumnName()}\"").ToList();
        return $$"""
            insert into {{table}} as t ({{string.Join(", ", columns)}})
            select distinct on (id) {{string.Join(", ", columns)}} from jsonb_populate_recordset(null::{{table}}, {0}::jsonb) order by id, version desc
            on conflict (generation, id) do update set {{string.Join(", ", columns.Select(column => $"{column} = excluded.{column}"))}}
            where excluded.version > t.version
            """;
    }
}

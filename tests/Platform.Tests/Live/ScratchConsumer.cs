using System.Collections.Concurrent;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Tests.Live;

/// <summary>Copies notes. A note whose text is <see cref="Broken"/> makes it fail after it has written.</summary>
public sealed class ScratchConsumer(ScratchDb db, TimeProvider clock) : FactsConsumer<ScratchDb, WithheldFilingsChanged>(db, clock)
{
    public const string Broken = "broken";

    /// <summary>As the wire name of the facts has it.</summary>
    public const string Source = "requests";

    /// <summary>How often each note was tried.</summary>
    public static ConcurrentDictionary<Guid, int> Tries { get; } = new();

    protected override string Rebuilds => Source;

    protected override async Task ApplyAsync(WithheldFilingsChanged message, int generation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var fact in message.Facts)
        {
            Tries.AddOrUpdate(fact.Id, 1, (_, tries) => tries + 1);
            await Db.Database.ExecuteSqlAsync(
                $"""
                 insert into copies as t (generation, id, town_id, text, version, writes)
                 values ({generation}, {fact.Id}, {message.TownId}, {fact.Ground}, {fact.Version}, 1)
                 on conflict (generation, id) do update set text = excluded.text, version = excluded.version, writes = t.writes + 1
                 where excluded.version > t.version
                 """, ct);
            if (fact.Ground == Broken) throw new InvalidDataException("A fault of the consumer.");
        }
    }
}

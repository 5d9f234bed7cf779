using System.Text.Json;
using GovPortal.Contracts.Publication;
using GovPortal.Platform.Inbox;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Consumers;

/// <summary>Keeps the copy of published titles that the form suggests from.</summary>
internal sealed class PublishedItemsConsumer(RequestsDb db, TimeProvider clock) : FactsConsumer<RequestsDb, ItemsChanged>(db, clock)
{
    protected override string Rebuilds => "publication";

    /// <summary>One statement for a whole envelope; an older version changes nothing.</summary>
    protected override async Task ApplyAsync(ItemsChanged message, int generation, CancellationToken ct)
    {
        var rows = JsonSerializer.Serialize(message.Facts.GroupBy(f => f.Id).Select(g => g.MaxBy(f => f.Version)!).Select(f => new
        {
            id = f.Id,
            version = f.Version,
            index_number = f.IndexNumber,
            title = f.Title,
            doc_number = f.DocNumber,
            published_on = f.PublishedOn,
            state = f.State,
            words = TitleWords.Of(f.Title),
        }));
        await Db.Database.ExecuteSqlAsync(
            $"""
             insert into published_titles (generation, town_id, id, version, index_number, title, doc_number, published_on, state, words)
             select {generation}, {message.TownId}, f.id, f.version, f.index_number, f.title, f.doc_number, f.published_on, f.state,
               array(select jsonb_array_elements_text(f.words))
             from jsonb_to_recordset({rows}::jsonb)
               as f(id uuid, version bigint, index_number text, title text, doc_number text, published_on date, state text, words jsonb)
             on conflict (town_id, generation, id) do update set version = excluded.version, index_number = excluded.index_number, title = excluded.title,
               doc_number = excluded.doc_number, published_on = excluded.published_on, state = excluded.state, words = excluded.words
             where excluded.version > published_titles.version
             """, ct);
        await FollowProposalsAsync(message, ct);
    }

    /// <summary>Items that began as proposals to make something public (2019 art. 44) lead back to them by their key.</summary>
    private async Task FollowProposalsAsync(ItemsChanged message, CancellationToken ct)
    {
        var latest = message.Facts.Where(f => DisclosureProposal.IdOf(f.Key) is not null).GroupBy(f => f.Id).Select(g => g.MaxBy(f => f.Version)!).ToList();
        foreach (var fact in latest)
        {
            if (await Db.Disclosures.FindAsync([DisclosureProposal.IdOf(fact.Key)!.Value], ct) is { } proposal)
                proposal.Follow(fact.Version, fact.State == "deleted" ? null : fact.IndexNumber, fact.State == "deleted" ? null : fact.PublishedOn);
        }
    }
}

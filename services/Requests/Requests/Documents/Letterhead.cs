using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Documents;

/// <summary>Head, foot, numbering and remedies of a town's documents, defaults filled in.</summary>
/// <param name="Agency">发文机关.</param>
internal sealed record Letterhead(string Agency, DocumentNumberRule Rule, string? Contact, string PaymentWay, RemedyBodies Bodies)
{
    public static async Task<Letterhead> OfAsync(RequestsDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        var known = await db.KnownTowns.AsNoTracking().SingleOrDefaultAsync(t => t.Id == town, ct);
        var (name, kind) = (known?.Name ?? db.Town.Slug ?? "", known?.Kind ?? "");
        var own = (await db.TownLetterheads.AsNoTracking().SingleOrDefaultAsync(ct))?.Details ?? new LetterheadDetails();
        var county = (await db.CountyLetterheads.AsNoTracking().SingleOrDefaultAsync(ct))?.Bodies ?? RemedyBodies.General;
        return new Letterhead(
            own.Agency(name, kind), own.Rule(name), own.Contact, own.PaymentWay ?? LetterheadDetails.DefaultPaymentWay,
            county with { CountyGovernment = own.CountyGovernment ?? county.CountyGovernment, Court = own.Court ?? county.Court });
    }

    /// <summary>The next number of the kind's family, whose counter stays locked until the transaction ends: a rollback gives it back.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction, so the number could be lost.</exception>
    public async Task<string> NextNumberAsync(RequestsDb db, DocumentKind kind, DateOnly on, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is given out only inside the transaction that issues the document.");
        var (town, year, family) = (db.Town.RequireTown().Value, on.Year, kind.Family!);
        var ordinal = await db.Database.SqlQuery<int>(
            $"""
             insert into document_counters (town_id, year, family, last) values ({town}, {year}, {family}, 1)
             on conflict (town_id, year, family) do update set last = document_counters.last + 1
             returning last as "Value"
             """).ToListAsync(ct);
        return Rule.Number(year, family, ordinal[0]);
    }

    public PaperHead Head(string addressee) => new(Agency, addressee, Contact);
}

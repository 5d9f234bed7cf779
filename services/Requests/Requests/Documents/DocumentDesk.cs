using System.Security.Cryptography;
using System.Text.Json;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Documents;

/// <summary>Where a case's documents are written: inside the transaction of the deed that they tell of, so that neither is without the other.</summary>
internal sealed class DocumentDesk(RequestsDb db, ApplicantSeal seal, TimeProvider clock)
{
    /// <summary>Purpose of the encryption of documents and of the notes of deliveries.</summary>
    public const string Purpose = "document";

    /// <summary>Whom a document addresses whose name is not on file.</summary>
    private const string Unnamed = "申请人";

    private Letterhead? _head;

    /// <summary>The number that a decision signed now gets.</summary>
    public async Task<string> NumberDecisionAsync(Case found, DateOnly on, CancellationToken ct) =>
        await (await HeadAsync(ct)).NextNumberAsync(db, DocumentKinds.OfDecision(found.Regime, found.Draft!.Decision), on, ct);

    /// <summary>Issues the decision that was just signed under <paramref name="number"/>.</summary>
    public async Task IssueDecisionAsync(Case found, string number, DecisionContent content, CancellationToken ct)
    {
        var paper = await DecisionAsync(found, found.Decision!, found.Grounds, content, (number, found.DecidedOn!.Value), ct);
        Keep(found, DocumentKinds.OfDecision(found.Regime, found.Decision!), paper.Paper, paper.Version);
    }

    /// <summary>Issues the document by which a case ends without a draft: lapsed, withdrawn or otherwise closed.</summary>
    public async Task IssueEndingAsync(Case found, DecisionContent content, CancellationToken ct) =>
        await IssueDecisionAsync(
            found, await (await HeadAsync(ct)).NextNumberAsync(db, DocumentKinds.OfDecision(found.Regime, found.Decision!), found.DecidedOn!.Value, ct), content, ct);

    /// <summary>Issues a notice; its contents come from the deed's own checked input.</summary>
    /// <param name="addressee">Who gets it; the applicant if not said.</param>
    public async Task IssueNoticeAsync(Case found, string code, DateOnly on, NoticeContent content, CancellationToken ct, string? addressee = null)
    {
        var (kind, head) = (DocumentKinds.Notice(found.Regime, code), await HeadAsync(ct));
        var number = kind.Family is null ? null : await head.NextNumberAsync(db, kind, on, ct);
        var template = await TemplateAsync(kind, ct);
        var remedies = Remedies.Paragraph(kind.Remedy, on, head.Bodies);
        var values = DocumentValues.OfNotice(kind, head.Agency, Brief(found), content with { PaymentWay = content.PaymentWay ?? head.PaymentWay }, remedies);
        Keep(found, kind, Paper.Of(template, head.Head(addressee ?? NameOf(found)), values, (number, on)), template.Version);
    }

    /// <summary>The draft of a decision on paper, without number and date.</summary>
    public async Task<Paper?> PreviewAsync(Case found, DateOnly today, CancellationToken ct)
    {
        if (found.Draft is not { } draft || found.Decision is not null) return null;
        var (paper, _) = await DecisionAsync(found, draft.Decision, draft.Grounds, ContentOf(found), null, ct, today);
        return paper;
    }

    /// <summary>The reply of a case as issued, for the applicant; null while none is signed or after its erasure.</summary>
    public async Task<(Paper Paper, byte[] Docx)?> ReplyOfAsync(Case found, CancellationToken ct)
    {
        if (found.Decision is not { } decision) return null;
        var kind = DocumentKinds.OfDecision(found.Regime, decision).Code;
        var document = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == found.Id && d.Kind == kind).OrderByDescending(d => d.Id).FirstOrDefaultAsync(ct);
        return document is null ? null : Open(document);
    }

    /// <returns>Null once erased.</returns>
    public (Paper Paper, byte[] Docx)? Open(CaseDocument document) => document is { SealedPaper: { } paper, SealedFile: { } file }
        ? (JsonSerializer.Deserialize<Paper>(seal.OpenText(document.TownId, Purpose, paper), JsonSerializerOptions.Web)!,
            Convert.FromBase64String(seal.OpenText(document.TownId, Purpose, file)))
        : null;

    /// <summary>Keeps the evidence of a delivery beside the document that it delivers.</summary>
    public async Task KeepDeliveryAsync(Case found, Delivery delivery, CancellationToken ct)
    {
        var kind = DocumentKinds.OfDecision(found.Regime, found.Decision!).Code;
        var document = await db.CaseDocuments.Where(d => d.CaseId == found.Id && d.Kind == kind).OrderByDescending(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        var note = string.Join('\n', new[] { delivery.Address, delivery.Evidence }.Where(text => !string.IsNullOrWhiteSpace(text)));
        db.Deliveries.Add(new DeliveryRecord
        {
            TownId = found.TownId,
            CaseId = found.Id,
            DocumentId = document,
            Way = delivery.Way,
            CountsOn = delivery.DateThatCounts,
            SignedBy = delivery.SignedBy,
            SignedOn = delivery.SignedOn,
            EntrustedAgency = delivery.EntrustedAgency,
            Waybill = delivery.Waybill,
            ReturnSlip = delivery.ReturnSlip,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = db.Town.Actor,
        }.With(note.Length > 0 ? seal.SealText(found.TownId, Purpose, note) : null));
    }

    public DecisionContent ContentOf(Case found) =>
        JsonSerializer.Deserialize<DecisionContent>(seal.OpenText(found.TownId, CaseDesk.Text, found.Draft!.Content), JsonSerializerOptions.Web)!;

    /// <summary>The addressees of all documents of a kind, in the order in which they went out; null where one was erased.</summary>
    public async Task<IReadOnlyList<string?>> AddresseesOfAsync(Case found, string code, CancellationToken ct)
    {
        var kind = DocumentKinds.Notice(found.Regime, code).Code;
        var sent = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == found.Id && d.Kind == kind).OrderBy(d => d.IssuedAt).ThenBy(d => d.Id).ToListAsync(ct);
        return sent.ConvertAll(d => Open(d)?.Paper.Addressee);
    }

    /// <summary>Number and day of the last document of a kind, as another one quotes it; null if there is none.</summary>
    public async Task<string?> QuoteAsync(Case found, string code, CancellationToken ct)
    {
        var kind = DocumentKinds.Notice(found.Regime, code).Code;
        var last = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == found.Id && d.Kind == kind).OrderByDescending(d => d.Id).FirstOrDefaultAsync(ct);
        return last is null ? null : $"{Paper.Date(last.IssuedOn)}{last.Number}";
    }

    private async Task<(Paper Paper, int Version)> DecisionAsync(
        Case found, string decision, IReadOnlyList<string> grounds, DecisionContent content, (string Number, DateOnly On)? issue, CancellationToken ct, DateOnly? today = null)
    {
        var (kind, head) = (DocumentKinds.OfDecision(found.Regime, decision), await HeadAsync(ct));
        var template = await TemplateAsync(kind, ct);
        var remedies = Remedies.Paragraph(kind.Remedy, issue?.On ?? today!.Value, head.Bodies);
        var values = DocumentValues.OfDecision(kind, head.Agency, Brief(found), grounds, content, remedies);
        return (Paper.Of(template, head.Head(NameOf(found)), values, issue is { } given ? (given.Number, given.On) : null), template.Version);
    }

    private void Keep(Case found, DocumentKind kind, Paper paper, int version)
    {
        var file = DocxPaper.Write(paper);
        var document = new CaseDocument
        {
            TownId = found.TownId,
            CaseId = found.Id,
            Kind = kind.Code,
            Number = paper.Number,
            TemplateVersion = version,
            IssuedOn = paper.IssuedOn!.Value,
            IssuedAt = clock.GetUtcNow(),
            IssuedBy = db.Town.Actor,
            Hash = Convert.ToHexStringLower(SHA256.HashData(file)),
        };
        db.CaseDocuments.Add(document.With(
            seal.SealText(found.TownId, Purpose, JsonSerializer.Serialize(paper, JsonSerializerOptions.Web)),
            seal.SealText(found.TownId, Purpose, Convert.ToBase64String(file))));
        db.Audit("document.issued", $"case {found.Id}", new { document.Id, document.Kind, document.Number, document.TemplateVersion, document.Hash });
    }

    private async Task<Letterhead> HeadAsync(CancellationToken ct) => _head ??= await Letterhead.OfAsync(db, ct);

    /// <summary>The wording in force: the county's last, else the one shipped.</summary>
    private async Task<DocumentTemplate> TemplateAsync(DocumentKind kind, CancellationToken ct) =>
        (await db.CountyTemplates.AsNoTracking().Where(t => t.Kind == kind.Code).OrderByDescending(t => t.Version).FirstOrDefaultAsync(ct))?.Wording
        ?? DocumentTemplate.Shipped(kind);

    private CaseBrief Brief(Case found) => new(
        found.Regime, found.CaseNo, found.ReceivedOn, found.Channel, found.ApplicantKind,
        found.Description.Length == 0 ? "" : seal.OpenText(found.TownId, ApplicantSeal.Subject, found.Description));

    private string NameOf(Case found) => found.Applicant is { } applicant ? seal.Open(found.TownId, applicant).Name : Unnamed;
}

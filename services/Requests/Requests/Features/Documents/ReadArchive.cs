using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>The case for the archive (归档, 2019 art. 45): documents, ledger with every clock's derivation, deliveries, what was written, and who did what.</summary>
internal static class ReadArchive
{
    private static readonly JsonSerializerOptions Readable = new(Json.Options) { WriteIndented = true };

    public static void Map(RouteGroupBuilder town) =>
        town.MapGet("/cases/{caseNo}/archive", HandleAsync).WithName(nameof(ReadArchive)).ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string caseNo, CaseDesk desk, RequestsDb db, DocumentDesk documents, ApplicantSeal seal, PdfFonts fonts, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        db.Audit("applicant.read", $"case {found.Id}", new { what = "archive" });
        await db.SaveChangesAsync(ct);
        using var package = new Package();
        await AddDocumentsAsync(package, found, db, documents, fonts, ct);
        var clocks = found.Clocks(await desk.CalendarAsync(ct), LegalDay.Today(clock));
        package.AddJson("case.json", CaseView.Of(found, seal));
        package.AddJson("ledger.json", found.Ledger.Select(LedgerView.Of));
        package.AddJson("clocks.json", clocks);
        package.AddText("期限推导.txt", string.Join('\n', clocks.SelectMany(c => c.Derivation.Prepend($"【{c.Clock}】").Append(""))));
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.CaseId == found.Id).OrderBy(d => d.Id).ToListAsync(ct);
        package.AddJson("deliveries.json", deliveries.Select(d => DeliveryView.Of(d, seal)));
        var texts = await db.CaseTexts.AsNoTracking().Where(t => t.CaseId == found.Id).OrderBy(t => t.Id).ToListAsync(ct);
        package.AddJson("texts.json", texts.Select(t => new CaseTextView(t.Id, t.Sealed is { } written ? seal.OpenText(t.TownId, CaseDesk.Text, written) : null)));
        var subject = $"case {found.Id}";
        package.AddJson("audit.json", await db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject).OrderBy(a => a.Id)
            .Select(a => new { a.At, a.Actor, a.Action, a.Detail }).ToListAsync(ct));
        return TypedResults.File(package.Close(), "application/zip", $"{found.CaseNo}.zip");
    }

    private static async Task AddDocumentsAsync(Package package, Case found, RequestsDb db, DocumentDesk documents, PdfFonts fonts, CancellationToken ct)
    {
        var issued = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == found.Id).OrderBy(d => d.Id).ToListAsync(ct);
        for (var i = 0; i < issued.Count; i++)
        {
            if (documents.Open(issued[i]) is not var (paper, docx)) continue;
            var name = $"documents/{i + 1:00} {issued[i].Kind}";
            package.Add(name + ".docx", docx);
            if (PdfPaper.Write(paper, fonts, issued[i].IssuedAt) is { } pdf) package.Add(name + ".pdf", pdf);
        }

        package.AddJson("documents.json", issued.Select(d => new DocumentView(
            d.Id, d.Kind, d.Number, d.TemplateVersion, d.IssuedOn, d.IssuedAt, d.IssuedBy, d.Hash, d.SealedPaper is null)));
    }

    /// <summary>A zip with a list of the hashes of what is in it.</summary>
    private sealed class Package : IDisposable
    {
        private readonly MemoryStream _stream = new();
        private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
        private readonly ZipArchive _zip;

        public Package() => _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);

        public void Add(string name, byte[] content)
        {
            _hashes[name] = Convert.ToHexStringLower(SHA256.HashData(content));
            using var entry = _zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        public void AddText(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

        public void AddJson<T>(string name, T content) => Add(name, JsonSerializer.SerializeToUtf8Bytes(content, Readable));

        public byte[] Close()
        {
            AddText("sha256.txt", string.Concat(_hashes.Select(h => $"{h.Value}  {h.Key}\n")));
            _zip.Dispose();
            return _stream.ToArray();
        }

        public void Dispose()
        {
            _zip.Dispose();
            _stream.Dispose();
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Composing;

/// <summary>Which report of which town.</summary>
internal sealed record ReportKey(TownId Town, string Slug, int Year, ReportForm Form);

/// <summary>Composes reports from the rows, and reads those that were signed.</summary>
internal sealed class TownReports(ReportingDb db, Declarations declarations, CountingOptions counting, TimeProvider clock)
{
    /// <summary>The report as it stands: signed if it was, with what has changed since beside it.</summary>
    public async Task<ReportView> ReadAsync(ReportKey key, CancellationToken ct)
    {
        var draft = await DraftAsync(key, ct);
        if (await FindSignedAsync(key, ct) is not { } signed) return draft;
        var content = ContentOf(signed);
        return content with
        {
            State = StateOf(signed),
            Signature = SignatureOf(signed),
            Corrections = Corrections.Between(content, draft),
        };
    }

    public async Task<ReportView> DraftAsync(ReportKey key, CancellationToken ct)
    {
        var name = await db.KnownTowns.AsNoTracking().Where(town => town.Id == key.Town).Select(town => town.Name).SingleOrDefaultAsync(ct) ?? key.Slug;
        var before = await FindSignedAsync(YearBefore(key), ct);
        var order = new ReportOrder(key.Slug, name, key.Year, key.Form, before is null ? null : TablesOf(before, key.Form));
        var declaration = await declarations.FindAsync(key.Town, key.Year, ct);
        var material = await ReportGathering.GatherAsync(order, await db.RowsOfAsync(key.Town, ct), declaration, counting, DatabaseReader.Instance, ct);
        return ReportView.Draft(ReportComposition.Compose(material), name, clock.GetUtcNow());
    }

    /// <summary>The state alone, without composing anything.</summary>
    public async Task<string> StateOfAsync(ReportKey key, CancellationToken ct) => await FindSignedAsync(key, ct) is { } signed ? StateOf(signed) : ReportStates.Draft;

    /// <summary>Lets one signature or publication of a report happen at a time, until the transaction ends.</summary>
    public Task LockAsync(ReportKey key, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"report {key.Town} {key.Year} {key.Form.Code}"}, 0))", ct);

    public Task<SignedReport?> FindSignedAsync(ReportKey key, CancellationToken ct) =>
        db.SignedReports.SingleOrDefaultAsync(report => report.TownId == key.Town && report.Year == key.Year && report.Form == key.Form.Code, ct);

    /// <summary>The form asked for, or the one in force for the year; null for a form that does not exist.</summary>
    public static ReportForm? FormOf(string? form, int year) =>
        string.IsNullOrEmpty(form) ? ReportForm.InForceFor(year) : ReportForm.TryFind(form, out var found) ? found : null;

    /// <summary>What the rules across years compare with: the form in force changes between 2020 and 2021, the rows of tables 3 and 4 do not.</summary>
    internal static ReportKey YearBefore(ReportKey key) =>
        key with { Year = key.Year - 1, Form = key.Form == ReportForm.InForceFor(key.Year) ? ReportForm.InForceFor(key.Year - 1) : key.Form };

    public static (string Content, string Hash) Freeze(ReportView report)
    {
        var content = JsonSerializer.Serialize(report, Json.Options);
        return (content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }

    public static SignatureView SignatureOf(SignedReport signed) => new(signed.SignedBy, signed.SignedAt, signed.Hash, signed.PublishedAt);

    /// <summary>Table 2 of the form of 2019 has other rows: a stock that was told by it is not the one that a later form begins from.</summary>
    internal static ReportTables TablesOf(SignedReport before, ReportForm form)
    {
        var tables = ContentOf(before).Tables();
        return before.Form == ReportForm.Trial2019.Code && !form.HasSingleOtherRow ? tables with { Table2 = null } : tables;
    }

    private static string StateOf(SignedReport signed) => signed.PublishedAt is null ? ReportStates.Signed : ReportStates.Published;

    private static ReportView ContentOf(SignedReport signed) => JsonSerializer.Deserialize<ReportView>(signed.Content, Json.Options)!;
}

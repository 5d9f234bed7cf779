using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Features;

/// <summary>One thing behind a figure.</summary>
/// <param name="Kind">case, item, appeal, withheldFiling, session, officer, readingPoint or declaration.</param>
public sealed record CellSourceView(string Kind, string Id, string Label, DateOnly Date);

/// <summary>Lists the rows of a cell in the order of their days.</summary>
internal static class CellSourceLists
{
    private const int Most = 10_000;

    public static async Task<(int Total, IReadOnlyList<CellSourceView> Sources)> OfAsync(CellSources rows, string row, CancellationToken ct) => rows switch
    {
        { Cases: { } cases } when IsByReceipt(row) => await ListAsync(
            cases.OrderBy(one => one.ReceivedOn).ThenBy(one => one.Id), one => new CellSourceView("case", one.Id.ToString(), one.CaseNo, one.ReceivedOn), ct),
        { Cases: { } cases } => await ListAsync(
            cases.OrderBy(one => one.DecidedOn).ThenBy(one => one.Id), one => new CellSourceView("case", one.Id.ToString(), one.CaseNo, one.DecidedOn ?? one.ReceivedOn), ct),
        { Items: { } items } => await ListAsync(
            items.OrderBy(one => one.PublishedOn).ThenBy(one => one.Id), one => new CellSourceView("item", one.Id.ToString(), one.Title, one.PublishedOn), ct),
        { Appeals: { } appeals } => await ListAsync(
            appeals.OrderBy(one => one.FiledOn).ThenBy(one => one.Id), one => new CellSourceView("appeal", one.Id.ToString(), one.AppealNo, one.DecidedOn ?? one.FiledOn), ct),
        { Withheld: { } withheld } => await ListAsync(
            withheld.OrderBy(one => one.DecidedOn).ThenBy(one => one.Id), one => new CellSourceView("withheldFiling", one.Id.ToString(), one.Key, one.DecidedOn), ct),
        { Sessions: { } sessions } => await ListAsync(
            sessions.OrderBy(one => one.HeldOn).ThenBy(one => one.Id), one => new CellSourceView("session", one.Id.ToString(), one.Title, one.HeldOn), ct),
        { Officers: { } officers } => await ListAsync(
            officers.OrderBy(one => one.AppointedOn).ThenBy(one => one.Id), one => new CellSourceView("officer", one.Id.ToString(), $"{one.Department} {one.PersonKey}", one.AppointedOn), ct),
        { ReadingPoints: { } points } => await ListAsync(
            points.OrderBy(one => one.OpenedOn).ThenBy(one => one.Id), one => new CellSourceView("readingPoint", one.Id.ToString(), one.Name, one.OpenedOn), ct),
        _ => (0, []),
    };

    private static async Task<(int Total, IReadOnlyList<CellSourceView> Sources)> ListAsync<T>(IQueryable<T> rows, Func<T, CellSourceView> view, CancellationToken ct)
    {
        var first = await rows.Take(Most).ToListAsync(ct);
        var total = first.Count < Most ? first.Count : await rows.CountAsync(ct);
        return (total, [.. first.Select(view)]);
    }

    private static bool IsByReceipt(string row) =>
        row is Table3Form.Received or Table3Form.CarriedIn or Table3Form.CarriedOut or FigureNames.RequestsReceived;
}

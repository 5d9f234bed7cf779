using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Domain.Catalogues;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>A row of the standard catalogue in its printed columns.</summary>
/// <param name="ForTheWeb">False where it is for a specific group: then it goes to the board or the persons concerned.</param>
/// <param name="Department">Who in the town sees to it; null in the county's catalogue.</param>
public sealed record StandardRowView(
    Guid Id, string Number, string Field, string FieldName, string FirstLevel, string SecondLevel, string Content, string Basis, string TimeLimit, string Agency,
    string Channels, string Audience, string Way, bool ForTheWeb, string? Department, bool Dropped, long Version)
{
    internal static StandardRowView Of(StandardRow row, TakenRow? taken = null) => new(
        row.Id, row.Number, row.Content.Field, StandardField.Find(row.Content.Field)?.Name ?? "", row.Content.FirstLevel, row.Content.SecondLevel, row.Content.Content,
        row.Content.Basis, row.Content.TimeLimit, row.Content.Agency, row.Content.Channels, row.Content.Audience, row.Content.Way,
        row.Content.Audience == StandardCatalogue.Public, taken?.Department, row.Dropped, taken?.Version ?? row.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record StandardRowPage(IReadOnlyList<StandardRowView> Rows, string? Next);

/// <summary>What a file did, or would do, to the county's catalogue.</summary>
/// <param name="Errors">Every bad line; then nothing was changed.</param>
public sealed record StandardFileView(int Total, int Added, int Changed, int Dropped, IReadOnlyList<ImportFault> Errors);

/// <param name="Department">Who in the town sees to it.</param>
public sealed record TakenRowInput([property: Required, StringLength(200, MinimumLength = 1)] string Department);

/// <param name="Rows">All rows that the item answers; what is left out is unmarked.</param>
public sealed record StandardMarksInput([property: Required, MaxLength(50)] IReadOnlyList<Guid> Rows);

/// <param name="ForTheWeb">False if one of the rows is for a specific group or on request only.</param>
public sealed record StandardMarksView(Guid ItemId, IReadOnlyList<StandardRowView> Rows, bool ForTheWeb);

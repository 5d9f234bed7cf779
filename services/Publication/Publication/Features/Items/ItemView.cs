using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>An item as staff see it: the content under work, or else the public one.</summary>
/// <param name="State">How it stands towards the public.</param>
/// <param name="Stage">How far the content under work is; null if nothing is under work.</param>
/// <param name="Edition">Number of the public edition; 0 for what was never public.</param>
/// <param name="Marks">What the content under work has been given.</param>
/// <param name="ReviewedBy">Who reviewed what is public: an identifier, or as an import file names them; null for history of which it did not say.</param>
/// <param name="ApprovedBy">Who approved it, likewise.</param>
/// <param name="LookAgainSince">Since when what went out by the urgent route waits to be looked at again.</param>
/// <param name="Overturned">That the penalty which it publishes was overturned, and whether it has been withdrawn since.</param>
public sealed record ItemView(
    Guid Id, string Key, string? IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly? PublishedOn,
    IReadOnlyList<string> Channels, string Body, bool Normative, bool GovernmentInformation, string? Summary, string? Subject, string? Genre, string? Source,
    DateOnly? ChangedOn, DateOnly? ShownUntil, string Audience, IReadOnlyList<AttachedFile> Attachments, string Validity, DateOnly? ValidityOn, ItemState State,
    RevisionStage? Stage, int Edition, MarksView? Marks, DateTimeOffset? PublishAt, string? ChangeNote, DateTimeOffset? LookAgainSince, bool Imported,
    string? ReviewedBy, string? ApprovedBy, string? Reason, string ContentHash, long Version, OverturnedPenalty? Overturned)
{
    internal static ItemView Of(Item item)
    {
        var content = item.Working;
        return new(
            item.Id, item.Key, item.IndexNumber, content.Title, content.DocNumber, content.Column, content.CatalogueItem, content.ProducedOn, item.PublishedOn,
            content.Channels, content.Body, content.Normative, content.GovernmentInformation, content.Summary, content.Subject, content.Genre, content.Source,
            content.ChangedOn, content.ShownUntil, content.Audience, content.Attachments, item.Validity.Code, item.Validity.On, item.State,
            item.Stage, item.Edition, MarksView.Of(item.Open), item.PublishAt, item.Open?.ChangeNote ?? item.ChangeNote, item.LookAgainSince, item.ImportedBy is not null,
            item.ReviewedBy, item.ApprovedBy, item.Open?.Reason ?? item.Reason, item.WorkingHash, item.Version, item.Overturned);
    }
}

/// <summary>Who gave which mark, and when.</summary>
public sealed record MarksView(MarkView? SelfReview, MarkView? SecrecyReview, MarkView? PrivacyCheck, MarkView? Approval)
{
    internal static MarksView? Of(Revision? open) => open is null ? null : new(
        MarkView.Of(open.Marks.SelfReview), MarkView.Of(open.Marks.SecrecyReview), MarkView.Of(open.Marks.PrivacyCheck), MarkView.Of(open.Marks.Approval));
}

public sealed record MarkView(string Name, string Post, DateTimeOffset At, string? Opinion)
{
    internal static MarkView? Of(Mark? mark) => mark is null ? null : new(mark.By.Name, mark.By.Post, mark.At, mark.Opinion);
}

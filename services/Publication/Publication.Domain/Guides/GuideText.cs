using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Guides;

/// <summary>What somebody writes for a version of the guide or catalogue.</summary>
/// <param name="Kind">guide or catalogue.</param>
/// <param name="Number">The town's own label.</param>
/// <param name="Owner">The department that keeps it up to date.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record GuideText(string Kind, string Number, string Summary, string Body, GuideContent? Content, string? Owner, DateOnly? ReviewOn)
{
    /// <summary>Every fault, all at once: a guide that is written by its fields is complete, and from the day of 2019 art. 12 on it is written by them.</summary>
    /// <param name="on">The day of publication, or today for a draft.</param>
    public IReadOnlyList<Fault> Faults(DateOnly on)
    {
        var faults = new List<Fault>();
        if (Kind == GuideVersion.Catalogue && Content is not null) faults.Add(new Fault("content", GuideErrors.ContentOfCatalogue.Code, GuideErrors.ContentOfCatalogue.Message));
        if (Kind == GuideVersion.Guide && (Content is not null || on >= RuleSet.Of2019.InForceFrom)) faults.AddRange((Content ?? GuideContent.Nothing).Missing(on));
        if (ReviewOn <= on) faults.Add(new Fault("reviewOn", GuideErrors.ReviewBeforePublication.Code, GuideErrors.ReviewBeforePublication.Message));
        return faults;
    }

    /// <summary>Drafts are published on the day of their approval: a day that is named is that day, but for history.</summary>
    public static IReadOnlyList<Fault> FaultsOfDay(DateOnly? publishedOn, DateOnly today, bool isHistory)
    {
        if (publishedOn is null) return isHistory ? [new Fault("publishedOn", GuideErrors.DayMissing.Code, GuideErrors.DayMissing.Message)] : [];
        if (publishedOn > today) return [new Fault("publishedOn", GuideErrors.InFuture.Code, GuideErrors.InFuture.Message)];
        return publishedOn == today || isHistory ? [] : [new Fault("publishedOn", GuideErrors.BackDated.Code, GuideErrors.BackDated.Message)];
    }
}

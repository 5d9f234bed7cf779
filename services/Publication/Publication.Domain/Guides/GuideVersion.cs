using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Guides;

/// <summary>A published version of the disclosure guide (指南) or the catalogue (目录): Regulation 2019 art. 12, 2007 art. 19.</summary>
/// <remarks>Both are to be kept up to date, and not doing so is a ground of liability (2007 art. 35(2), 2019 art. 53(2)): each has an owner and a day to look again.</remarks>
public sealed class GuideVersion : IRegister
{
    public const string Guide = "guide";
    public const string Catalogue = "catalogue";

    public static readonly Error NumberTaken = new("publication.guide-version-taken", ErrorKind.Conflict, "This version of the guide or catalogue is there already.");

    private GuideVersion()
    {
    }

    public GuideVersion(TownId town, string kind, string number, DateOnly publishedOn, string summary, string body)
    {
        (Id, TownId, Kind, Number, PublishedOn, Summary, Body) = (Guid.CreateVersion7(), town, kind, number, publishedOn, summary, body);
        Version = 1;
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>guide or catalogue.</summary>
    public string Kind { get; private set; } = "";

    public string Number { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    public string Summary { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>The guide by its fields; null for a catalogue, and for an old version that is text only.</summary>
    public GuideContent? Content { get; private set; }

    /// <summary>The department that keeps it up to date.</summary>
    public string? Owner { get; private set; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public long Version { get; private set; }

    /// <summary>What a guide lacks; all of it where it is text only.</summary>
    public IReadOnlyList<Fault> Missing() => Kind == Guide ? (Content ?? new GuideContent(null, null, null, null, null, null, null, null)).Missing() : [];

    /// <summary>Every fault of what is given, all at once: a guide that is written by its fields is complete or is not published.</summary>
    public static IReadOnlyList<Fault> Faults(string kind, DateOnly publishedOn, GuideContent? content, DateOnly? reviewOn)
    {
        var faults = new List<Fault>();
        if (content is not null && kind != Guide) faults.Add(new Fault("content", GuideErrors.ContentOfCatalogue.Code, GuideErrors.ContentOfCatalogue.Message));
        else if (content is not null) faults.AddRange(content.Missing());
        if (reviewOn <= publishedOn) faults.Add(new Fault("reviewOn", GuideErrors.ReviewBeforePublication.Code, GuideErrors.ReviewBeforePublication.Message));
        return faults;
    }

    public void Write(GuideContent? content, string? owner, DateOnly? reviewOn) => (Content, Owner, ReviewOn) = (content, owner, reviewOn);

    /// <summary>Names who keeps it up to date and when it is looked at again. The words of a published version stay.</summary>
    public Result Assign(string owner, DateOnly reviewOn)
    {
        if (reviewOn <= PublishedOn) return GuideErrors.ReviewBeforePublication;
        (Owner, ReviewOn) = (owner, reviewOn);
        Version++;
        return Result.Done;
    }

    /// <summary>The one in force on a day: the last that was published by then.</summary>
    public static GuideVersion? InForce(IEnumerable<GuideVersion> versions, string kind, DateOnly on) =>
        versions.Where(v => v.Kind == kind && v.PublishedOn <= on).OrderBy(v => v.PublishedOn).ThenBy(v => v.Id).LastOrDefault();
}

using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Guides;

/// <summary>A published version of the disclosure guide (指南) or the catalogue (目录): Regulation 2019 art. 12, 2007 art. 19.</summary>
public sealed class GuideVersion : ITownOwned
{
    public static readonly Error NumberTaken = new("publication.guide-version-taken", ErrorKind.Conflict, "This version of the guide or catalogue is there already.");

    private GuideVersion()
    {
    }

    public GuideVersion(TownId town, string kind, string number, DateOnly publishedOn, string summary, string body)
    {
        (Id, TownId, Kind, Number, PublishedOn, Summary, Body) = (Guid.CreateVersion7(), town, kind, number, publishedOn, summary, body);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>guide or catalogue.</summary>
    public string Kind { get; private set; } = "";

    public string Number { get; private set; } = "";

    public DateOnly PublishedOn { get; private set; }

    public string Summary { get; private set; } = "";

    public string Body { get; private set; } = "";
}

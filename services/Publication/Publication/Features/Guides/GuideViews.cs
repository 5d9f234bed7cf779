using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Guides;

namespace GovPortal.Publication.Features.Guides;

/// <summary>A version of the guide or catalogue.</summary>
/// <param name="PublishedOn">Only for history, which county IT brings; a town's own version is published on the day of its approval.</param>
/// <param name="Content">The guide by its fields, all of them; history from before 2019-05-15 may be text only.</param>
/// <param name="Owner">The department that keeps it up to date.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record GuideVersionInput(
    [property: Required, RegularExpression("guide|catalogue")] string Kind,
    [property: Required, StringLength(40, MinimumLength = 1)] string Version,
    DateOnly? PublishedOn,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Summary,
    [property: StringLength(200_000)] string? Body,
    GuideContentInput? Content,
    [property: StringLength(200, MinimumLength = 1)] string? Owner,
    DateOnly? ReviewOn)
{
    internal GuideText ToText() => new(Kind, Version, Summary, Body ?? "", Content?.ToContent(), Owner, ReviewOn);
}

/// <summary>The guide by the fields of 2019 art. 12(2), 2007 art. 19.</summary>
public sealed record GuideContentInput(
    [property: StringLength(20_000)] string? Classification,
    [property: StringLength(20_000)] string? Arrangement,
    [property: StringLength(20_000)] string? WaysOfObtaining,
    GuideOfficeInput? Office,
    [property: StringLength(500)] string? AcceptingBody,
    [property: MaxLength(20)] IReadOnlyList<ApplicationChannelInput>? Applications,
    [property: StringLength(5000)] string? SupervisionWay,
    [property: StringLength(5000)] string? SupervisionProcedure)
{
    internal GuideContent ToContent() => new(
        Classification, Arrangement, WaysOfObtaining,
        Office is null ? null : new GuideOffice(Office.Name, Office.Address, Office.Hours, Office.Phone, Office.Fax, Office.InternetContact),
        AcceptingBody, [.. (Applications ?? []).Select(a => new ApplicationChannel(a.Channel, a.Address, a.Notes))], SupervisionWay, SupervisionProcedure);
}

public sealed record GuideOfficeInput(
    [property: StringLength(200)] string? Name,
    [property: StringLength(300)] string? Address,
    [property: StringLength(200)] string? Hours,
    [property: StringLength(100)] string? Phone,
    [property: StringLength(100)] string? Fax,
    [property: StringLength(300)] string? InternetContact);

/// <param name="Channel">counter, mail, fax, email or web.</param>
public sealed record ApplicationChannelInput(
    [property: Required, StringLength(20, MinimumLength = 1)] string Channel, [property: StringLength(500)] string? Address, [property: StringLength(2000)] string? Notes);

public sealed record GuideCareInput([property: Required, StringLength(200, MinimumLength = 1)] string Owner, [property: Required] DateOnly? ReviewOn);

/// <param name="State">draft, published or withdrawn; the public sees of a withdrawn one no more than its label, its days and the reason.</param>
/// <param name="InForce">Whether it is the one in force today.</param>
/// <param name="Missing">Fields that the Regulation demands and the guide does not have.</param>
/// <param name="RecordVersion">To be sent as <c>If-Match</c>.</param>
/// <param name="Steps">Who did what; for staff alone.</param>
public sealed record GuideVersionView(
    Guid Id, string Kind, string Version, DateOnly? PublishedOn, string Summary, string Body, GuideContent? Content, string? Owner, DateOnly? ReviewOn, bool InForce,
    IReadOnlyList<string> Missing, long RecordVersion, string State, DateOnly? WithdrawnOn, string? WithdrawnReason, IReadOnlyList<GuideStep>? Steps)
{
    internal static GuideVersionView Of(GuideVersion v, bool inForce) => new(
        v.Id, v.Kind, v.Number, v.PublishedOn, v.Summary, v.Body, v.Content, v.Owner, v.ReviewOn, inForce,
        [.. v.Missing().Select(f => f.Field)], v.Version, v.State,
        v.Withdrawal is { } taken ? LegalDay.Of(taken.At) : null, v.Withdrawal?.Reason, v.Steps);

    /// <summary>As anybody may read it.</summary>
    internal static GuideVersionView OfPublic(GuideVersion v, bool inForce) => v.State == GuideVersion.Withdrawn
        ? Of(v, false) with { Summary = "", Body = "", Content = null, Missing = [], Steps = null }
        : Of(v, inForce) with { Steps = null };
}

/// <param name="Missing">Everything that is missing, at once; empty if it may be published.</param>
public sealed record GuideCheckView(bool Complete, IReadOnlyList<Fault> Missing);

public sealed record GuideComparisonView(string Kind, string From, string To, IReadOnlyList<FieldChange> Changes);

using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>The rows behind a cell or a figure: of one kind, all others null.</summary>
public sealed record CellSources
{
    public IQueryable<CaseRow>? Cases { get; init; }

    public IQueryable<ItemRow>? Items { get; init; }

    public IQueryable<AppealRow>? Appeals { get; init; }

    public IQueryable<WithheldRow>? Withheld { get; init; }

    public IQueryable<SessionRow>? Sessions { get; init; }

    public IQueryable<OfficerRow>? Officers { get; init; }

    public IQueryable<ReadingPointRow>? ReadingPoints { get; init; }

    /// <summary>The cell comes from the town's declaration alone.</summary>
    public bool Declared { get; init; }
}

/// <summary>What each figure counts, as the queries that list it.</summary>
public static class FigureSources
{
    /// <summary>The rows behind a figure; null for a name that no report has.</summary>
    public static CellSources? Of(ReportRows rows, string figure, ReportYear year, CountingOptions options)
    {
        var cases = Table3Sources.Counted(rows.Cases, options);
        return figure switch
        {
            FigureNames.ItemsPublished => new() { Items = ItemSources.Published(rows.Items, year) },
            FigureNames.GovernmentInformationPublished => new() { Items = ItemSources.GovernmentInformation(rows.Items, year) },
            FigureNames.NormativeDocuments => new() { Items = ItemSources.Normative(rows.Items, year) },
            FigureNames.RequestsReceived => new() { Cases = Table3Sources.Received(cases, year) },
            FigureNames.RequestsAnswered => new() { Cases = Answered(cases, year) },
            FigureNames.WithheldFilings => new() { Withheld = Withheld(rows.Withheld, year) },
            FigureNames.FeesYuan => new() { Cases = Charged(rows.Cases, year) },
            FigureNames.Reconsiderations => new() { Appeals = Filed(rows.Appeals, year).Where(one => one.Kind == Table4Form.Reconsideration) },
            FigureNames.Litigations => new() { Appeals = Filed(rows.Appeals, year).Where(one => one.Kind != Table4Form.Reconsideration) },
            FigureNames.TrainingSessions or FigureNames.TrainedPeople => new() { Sessions = Sessions(rows.Sessions, year, "training") },
            FigureNames.FullTimeStaff => new() { Officers = InPost(rows.Officers, year).Where(one => one.FullTime) },
            FigureNames.PartTimeStaff => new() { Officers = InPost(rows.Officers, year).Where(one => !one.FullTime) },
            FigureNames.ReadingPoints => new() { ReadingPoints = Open(rows.ReadingPoints, year) },
            _ => null,
        };
    }

    /// <summary>Decided in the year by an answer: what the applicant gave up, withdrew or left unpaid is closed, not answered.</summary>
    public static IQueryable<CaseRow> Answered(IQueryable<CaseRow> cases, ReportYear year) =>
        Table3Sources.Decided(cases, year).Where(one => one.Decision != null && one.Decision != "withdrawn" && one.Decision != "otherwiseClosed"
            && one.Decision != "notSupplemented" && one.Decision != "feeUnpaid");

    /// <summary>Fees of the cases decided in the year; money is counted whether or not the case is counted again.</summary>
    public static IQueryable<CaseRow> Charged(IQueryable<CaseRow> cases, ReportYear year) =>
        Table3Sources.Decided(cases.Where(one => !one.Deleted), year).Where(one => one.FeeYuan > 0);

    public static IQueryable<WithheldRow> Withheld(IQueryable<WithheldRow> withheld, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return withheld.Where(one => !one.Deleted && one.DecidedOn >= first && one.DecidedOn <= last);
    }

    /// <summary>Filed in the year, decided or not: what happened (发生) in it.</summary>
    public static IQueryable<AppealRow> Filed(IQueryable<AppealRow> appeals, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return appeals.Where(one => !one.Deleted && one.FiledOn >= first && one.FiledOn <= last);
    }

    public static IQueryable<SessionRow> Sessions(IQueryable<SessionRow> sessions, ReportYear year, string kind)
    {
        var (first, last) = (year.First, year.Last);
        return sessions.Where(one => !one.Deleted && one.Kind == kind && one.HeldOn >= first && one.HeldOn <= last);
    }

    /// <summary>In post at the end of 31 December.</summary>
    public static IQueryable<OfficerRow> InPost(IQueryable<OfficerRow> officers, ReportYear year)
    {
        var last = year.Last;
        return officers.Where(one => !one.Deleted && one.AppointedOn <= last && (one.RelievedOn == null || one.RelievedOn > last));
    }

    /// <summary>Open at the end of 31 December.</summary>
    public static IQueryable<ReadingPointRow> Open(IQueryable<ReadingPointRow> points, ReportYear year)
    {
        var last = year.Last;
        return points.Where(one => one.OpenedOn <= last && (one.ClosedOn == null || one.ClosedOn > last));
    }
}

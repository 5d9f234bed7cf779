using GovPortal.Platform.Tenancy;

namespace GovPortal.Reporting.Features;

internal static class ReportingEndpoints
{
    public static void Map(WebApplication app)
    {
        var town = app.MapTownGroup("/api/reporting/towns/{town}");
        ListReports.Map(town);
        ReadReport.Map(town);
        ReadReportDocument.Map(town);
        ReadCell.Map(town);
        SignReport.Map(town);
        PublishReport.Map(town);
        Declare.Map(town);
        CheckReport.Map(app);
        ReadForm.Map(app);
        ReadCountyReport.Map(app);
    }
}

using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Features.Cases;
using GovPortal.Requests.Features.Documents;
using GovPortal.Requests.Features.Intake;
using GovPortal.Requests.Features.WorkingCalendars;
using GovPortal.Requests.Features.WorkLists;
using GovPortal.ServiceDefaults;

namespace GovPortal.Requests.Features;

/// <summary>Every endpoint of the service, by slice.</summary>
internal static class RequestsEndpoints
{
    public static void Map(WebApplication app)
    {
        Calculators.Map(app);
        var county = app.MapGroup("/api/requests/county").WithTextCheck().WithTags("requests");
        ReadCalendars.Map(county);
        LoadCalendarYear.Map(county);
        EnterLocalOrder.Map(county);
        DocumentEndpoints.MapCounty(county);
        ReadRecomputation.Map(county);
        var town = app.MapTownGroup("/api/requests/towns/{town}").WithTags("requests");
        town.MapImports<RequestsDb>(Roles.CaseOfficer);
        IntakeEndpoints.Map(town);
        CaseEndpoints.Map(town);
        DocumentEndpoints.MapTown(town);
        BesideCases.Map(town);
        WorkListEndpoints.Map(county, town);
    }
}

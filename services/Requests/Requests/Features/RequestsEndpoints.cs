using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;

namespace GovPortal.Requests.Features;

/// <summary>Every endpoint of the service, by slice.</summary>
internal static class RequestsEndpoints
{
    public static void Map(WebApplication app)
    {
        Calculators.Map(app);
        var town = app.MapTownGroup("/api/requests/towns/{town}").WithTags("requests");
        town.MapImports<RequestsDb>(Roles.CaseOfficer);
        SubmitApplication.Map(town);
        RegisterCase.Map(town);
        DecideCase.Map(town);
        OpenReceptionPlace.Map(town);
    }
}

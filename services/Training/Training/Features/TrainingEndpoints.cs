using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using GovPortal.Training.Data;

namespace GovPortal.Training.Features;

/// <summary>Every endpoint of the service, by slice.</summary>
internal static class TrainingEndpoints
{
    public static void Map(WebApplication app)
    {
        var town = app.MapTownGroup("/api/training/towns/{town}").WithTags("training");
        town.MapImports<TrainingDb>(Roles.InformationOfficer);
        KeepOfficers.Map(town);
        HoldSessions.Map(town);
    }
}

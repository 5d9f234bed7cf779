using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Training.Data;
using GovPortal.Training.Features;

return await DataService.RunAsync<TrainingDb>(
    args,
    "training",
    service => service.Services.AddImport<TrainingDb, OfficersImport>().AddImport<TrainingDb, SessionsImport>(),
    TrainingEndpoints.Map);

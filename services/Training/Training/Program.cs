using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Training.Data;
using GovPortal.Training.Features;

return await DataService.RunAsync<TrainingDb>(
    args,
    "training",
    // AddValidation stands here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
    service => service.Services.AddValidation().AddImport<TrainingDb, OfficersImport>().AddImport<TrainingDb, SessionsImport>(),
    TrainingEndpoints.Map);

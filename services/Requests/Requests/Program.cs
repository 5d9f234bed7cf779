using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Features;

return await DataService.RunAsync<RequestsDb>(
    args,
    "requests",
    service =>
    {
        service.Services.AddSingleton<ApplicantSeal>();
        service.Services.AddImport<RequestsDb, CasesImport>().AddImport<RequestsDb, AppealsImport>().AddImport<RequestsDb, WithheldImport>();
    },
    RequestsEndpoints.Map);

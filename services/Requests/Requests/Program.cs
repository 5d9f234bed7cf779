using GovPortal.Contracts.Publication;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Consumers;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Features;
using GovPortal.Requests.Features.Appeals;
using GovPortal.Requests.Features.Cases;
using GovPortal.Requests.Features.Intake;
using GovPortal.Requests.Features.Withheld;
using GovPortal.Requests.Jobs;

return await DataService.RunAsync<RequestsDb>(
    args,
    "requests",
    service =>
    {
        service.Services.AddSingleton<ApplicantSeal>().AddSingleton<Calendars>().AddScoped<CaseDesk>().AddScoped<FreedNumbers>().AddScoped<CaseWords>().AddHttpContextAccessor();
        service.Services.AddDocuments();
        // Here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
        service.Services.AddValidation();
        service.Services.AddBesideCases();
        service.Services.AddIntake();
        service.AddRebuilt<PublishedItemsConsumer, ItemsChanged, PublishedTitle>();
        service.AddWorkLists();
        service.Services.AddImport<RequestsDb, CasesImport>().AddImport<RequestsDb, AppealsImport>().AddImport<RequestsDb, WithheldImport>();
    },
    RequestsEndpoints.Map);

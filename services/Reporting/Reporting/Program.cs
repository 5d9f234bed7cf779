using GovPortal.Contracts.Auditing;
using GovPortal.Contracts.Identity;
using GovPortal.Contracts.Publication;
using GovPortal.Contracts.Requests;
using GovPortal.Contracts.Training;
using GovPortal.Platform.Hosting;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Consumers;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Features;
using Microsoft.Extensions.Options;

return await DataService.RunAsync<ReportingDb>(
    args,
    "reporting",
    service =>
    {
        // Here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
        service.Services.AddValidation();
        service.Services.AddSingleton(service.Web.Configuration.GetSection("Counting").Get<CountingOptions>() ?? CountingOptions.Default);
        service.Services.AddOptions<SubmissionOptions>().Bind(service.Web.Configuration.GetSection("Submission")).ValidateDataAnnotations().ValidateOnStart();
        service.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<SubmissionOptions>>().Value);
        service.Services.AddScoped<TownReports>().AddScoped<Declarations>();
        service.AddRebuilt<ItemsConsumer, ItemsChanged, ItemFactRow>()
            .AddRebuilt<GuideVersionsConsumer, GuideVersionsChanged, GuideFactRow>()
            .AddRebuilt<ReadingPointsConsumer, ReadingPointsChanged, ReadingPointFactRow>()
            .AddRebuilt<CasesConsumer, CasesChanged, CaseFactRow>()
            .AddRebuilt<AppealsConsumer, AppealsChanged, AppealFactRow>()
            .AddRebuilt<WithheldFilingsConsumer, WithheldFilingsChanged, WithheldFactRow>()
            .AddRebuilt<ReceptionPlacesConsumer, ReceptionPlacesChanged, ReceptionPlaceFactRow>()
            .AddRebuilt<OfficersConsumer, OfficersChanged, OfficerFactRow>()
            .AddRebuilt<SessionsConsumer, SessionsChanged, SessionFactRow>()
            .AddRebuilt<LeadingGroupsConsumer, LeadingGroupsChanged, LeadingGroupFactRow>()
            .AddConsumer<AuditHeadsConsumer, AuditHeadsSealed>();
    },
    ReportingEndpoints.Map);

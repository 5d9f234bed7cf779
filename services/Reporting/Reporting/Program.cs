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
        service.Services.AddSingleton(service.Web.Configuration.GetSection("Counting").Get<CountingOptions>() ?? CountingOptions.Default);
        service.Services.AddOptions<SubmissionOptions>().Bind(service.Web.Configuration.GetSection("Submission")).ValidateDataAnnotations().ValidateOnStart();
        service.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<SubmissionOptions>>().Value);
        service.Services.AddScoped<TownReports>().AddScoped<Declarations>();
        service.AddConsumer<ItemsConsumer, ItemsChanged>(rebuilds: true)
            .AddConsumer<GuideVersionsConsumer, GuideVersionsChanged>(rebuilds: true)
            .AddConsumer<ReadingPointsConsumer, ReadingPointsChanged>(rebuilds: true)
            .AddConsumer<CasesConsumer, CasesChanged>(rebuilds: true)
            .AddConsumer<AppealsConsumer, AppealsChanged>(rebuilds: true)
            .AddConsumer<WithheldFilingsConsumer, WithheldFilingsChanged>(rebuilds: true)
            .AddConsumer<ReceptionPlacesConsumer, ReceptionPlacesChanged>(rebuilds: true)
            .AddConsumer<OfficersConsumer, OfficersChanged>(rebuilds: true)
            .AddConsumer<SessionsConsumer, SessionsChanged>(rebuilds: true)
            .AddConsumer<LeadingGroupsConsumer, LeadingGroupsChanged>(rebuilds: true)
            .AddConsumer<AuditHeadsConsumer, AuditHeadsSealed>();
    },
    ReportingEndpoints.Map);

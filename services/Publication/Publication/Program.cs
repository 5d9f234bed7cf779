using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Consumers;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features;
using GovPortal.Publication.Features.Bulk;
using GovPortal.Publication.Features.Feeds;
using GovPortal.Publication.Features.Guides;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.Leaks;
using GovPortal.Publication.Jobs;
using GovPortal.Publication.Leaks;
using GovPortal.Publication.Search;

return await DataService.RunAsync<PublicationDb>(
    args,
    "publication",
    service =>
    {
        // Here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
        service.Services.AddValidation();
        service.Services.AddHttpContextAccessor().AddScoped<ItemDesk>().AddScoped<GateReader>().AddScoped<ItemLeaks>().AddScoped<GuideLeaks>().AddHostedService<DueItemsJob>().AddHostedService<BackCatalogueJob>().AddHostedService<FollowersJob>().AddHostedService<StrayFilesJob>();
        service.Services.AddOptions<VirusScanOptions>().BindConfiguration(VirusScanOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        service.Services.AddSingleton<VirusScan>().AddScoped<AttachmentStore>();
        service.Services.AddRegisters();
        service.Services.AddImport<PublicationDb, ItemsImport>().AddImport<PublicationDb, PagesImport>();
        service.Services.AddLeakCheck();
        service.Services.AddSearch().AddFeeds();
        service.AddConsumer<AcceptedDisclosuresConsumer, DisclosuresAccepted>();
        service.AddConsumer<CalendarYearsConsumer, CalendarYearsChanged>().AddConsumer<LocalOrdersConsumer, LocalOrdersChanged>();
        service.Services.AddHostedService<DutyRecountJob>();
    },
    PublicationEndpoints.Map);

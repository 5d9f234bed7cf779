using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Consumers;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features;
using GovPortal.Publication.Features.Feeds;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Search;

return await DataService.RunAsync<PublicationDb>(
    args,
    "publication",
    service =>
    {
        // Here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
        service.Services.AddValidation();
        service.Services.AddImport<PublicationDb, ItemsImport>();
        service.Services.AddSearch().AddFeeds();
        service.AddConsumer<AcceptedDisclosuresConsumer, DisclosuresAccepted>();
    },
    PublicationEndpoints.Map);

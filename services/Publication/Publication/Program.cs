using GovPortal.Platform.Hosting;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Data;
using GovPortal.Publication.Features;

return await DataService.RunAsync<PublicationDb>(
    args,
    "publication",
    service => service.Services.AddImport<PublicationDb, ItemsImport>(),
    PublicationEndpoints.Map);

using GovPortal.Identity.Data;
using GovPortal.Identity.Features;
using GovPortal.Identity.Issuing;
using GovPortal.Platform.Hosting;

return await DataService.RunAsync<IdentityDb>(args, "identity", service =>
{
    service.Services.AddIssuer();
    service.Services.AddIssuerWork();
}, app =>
{
    IdentityEndpoints.Map(app);
    IssuerEndpoints.Map(app);
});

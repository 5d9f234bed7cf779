using GovPortal.Identity.Data;
using GovPortal.Identity.Features;
using GovPortal.Identity.Issuing;
using GovPortal.Platform.Hosting;

return await DataService.RunAsync<IdentityDb>(args, "identity", service =>
{
    // Here and not in ServiceDefaults: the checks are generated for the assembly that asks for them.
    service.Services.AddValidation();
    service.Services.AddIssuer();
    service.Services.AddIssuerWork();
}, app =>
{
    IdentityEndpoints.Map(app);
    IssuerEndpoints.Map(app);
});

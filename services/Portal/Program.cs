using GovPortal.Portal;
using GovPortal.Portal.Suite;
using GovPortal.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("portal");
builder.Services.AddRazorPages();
builder.Services.AddSuiteClients();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
var app = builder.Build();
app.MapServiceDefaults();
app.MapStylesheet();
app.MapRazorPages().AllowAnonymous();
return await app.RunToExitAsync();

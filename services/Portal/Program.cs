using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovPortal.Portal;
using GovPortal.Portal.Suite;
using GovPortal.ServiceDefaults;
using Microsoft.Extensions.WebEncoders;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("portal");
builder.Services.AddRazorPages();
// Chinese as Chinese: encoded character by character a page is three times as long, and a crawler that looks for a title does not find it.
builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddSuiteClients();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddPassingKeys();
builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton<CountySite>();
var app = builder.Build();
app.MapServiceDefaults();
app.UseProblemPages();
app.MapStylesheet();
app.MapRazorPages().AllowAnonymous();
return await app.RunToExitAsync();

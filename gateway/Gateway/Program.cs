using GovPortal.Gateway;
using GovPortal.ServiceDefaults;
using Microsoft.Extensions.Options;

try
{
    return await GatewayHost.Build(args).RunToExitAsync();
}
catch (OptionsValidationException wrong)
{
    return Defaults.RefuseToStart(wrong.Failures);
}

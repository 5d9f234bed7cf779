using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GovPortal.ServiceDefaults;

/// <summary>Reads the issuer's keys as soon as the process starts. Left to the first token, an issuer that is down at that moment would turn a good token into a 401.</summary>
internal sealed class IssuerKeys(IOptionsMonitor<JwtBearerOptions> bearer, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await ReadAsync(stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (bearer.Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager is not { } keys) return true;
        try
        {
            await keys.GetConfigurationAsync(ct);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The issuer does not answer yet; every token is refused until it does.
            return false;
        }
    }
}

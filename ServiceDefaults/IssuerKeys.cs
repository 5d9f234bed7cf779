using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GovPortal.ServiceDefaults;

/// <summary>Reads the issuer's keys as soon as the process starts. Left to the first token, an issuer that is down at that moment would turn a good token into a 401.</summary>
internal sealed partial class IssuerKeys(IOptionsMonitor<JwtBearerOptions> bearer, TimeProvider clock, ILogger<IssuerKeys> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A suite that starts is quiet about it; one that is told a wrong address must not be.</summary>
    private const int AttemptsUntilSaid = 30;
    private int _failed;

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
        catch (InvalidOperationException failure)
        {
            // The issuer does not answer yet; every token is refused until it does.
            if (++_failed % AttemptsUntilSaid == 0) LogWaiting(logger, bearer.Get(JwtBearerDefaults.AuthenticationScheme).MetadataAddress, failure.GetBaseException().Message);
            return false;
        }
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The issuer's keys cannot be read at {Address}; every token is refused until they are: {Failure}")]
    private static partial void LogWaiting(ILogger logger, string? address, string failure);
}

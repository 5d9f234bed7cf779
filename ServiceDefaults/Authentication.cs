using System.Net;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GovPortal.ServiceDefaults;

/// <summary>Whose tokens count: section <c>Authentication</c>. Without it the process refuses to start.</summary>
public sealed record TokenOptions
{
    public const string Section = "Authentication";

    /// <summary>The <c>iss</c> that a token must carry: the public address of the gateway, or an external issuer.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where this process reads the issuer's OpenID configuration and keys; may be an internal address.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>The <c>aud</c> that a token must carry.</summary>
    public string Audience { get; set; } = "govportal";

    /// <summary>Allows keys to be read over plain HTTP from elsewhere than loopback: only inside a network that is itself protected.</summary>
    public bool AllowHttp { get; set; }

    internal IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out _)) yield return $"Set {Section}__Issuer to the absolute address whose tokens this process accepts.";
        if (!Uri.TryCreate(MetadataAddress, UriKind.Absolute, out var metadata))
            yield return $"Set {Section}__MetadataAddress to the address of the issuer's OpenID configuration.";
        else if (metadata.Scheme != Uri.UriSchemeHttps && !MayUseHttp)
            yield return $"{Section}__MetadataAddress must use https outside loopback (or set {Section}__AllowHttp=true).";
        if (string.IsNullOrWhiteSpace(Audience)) yield return $"{Section}__Audience must not be empty.";
    }

    internal bool MayUseHttp => AllowHttp || (Uri.TryCreate(MetadataAddress, UriKind.Absolute, out var address)
        && (address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip))));
}

/// <summary>Bearer tokens, checked by every process for itself; an endpoint that says nothing needs a token.</summary>
internal static class Authentication
{
    internal static void AddTokens(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<TokenOptions>().BindConfiguration(TokenOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TokenOptions>, TokenOptionsCheck>();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<TokenOptions>>(Configure);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.Staff))
            .AddPolicy(Policies.County, policy => policy.RequireRole(Roles.County))
            .AddPolicy(Policies.CountyIt, policy => policy.RequireRole(Roles.CountyIt))
            .AddPolicy(Policies.CountySupervisor, policy => policy.RequireRole(Roles.CountySupervisor));
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, UnmatchedRoutes>();
        builder.Services.AddHostedService<IssuerKeys>();
    }

    private static void Configure(JwtBearerOptions bearer, IOptions<TokenOptions> configured)
    {
        var options = configured.Value;
        bearer.MetadataAddress = options.MetadataAddress;
        bearer.RequireHttpsMetadata = !options.MayUseHttp;
        bearer.MapInboundClaims = false;
        var rules = bearer.TokenValidationParameters;
        (rules.ValidIssuer, rules.ValidAudience) = (options.Issuer, options.Audience);
        // An issuer may write itself with or without the closing slash.
        rules.ValidIssuers = [options.Issuer.TrimEnd('/'), options.Issuer.TrimEnd('/') + "/"];
        (rules.NameClaimType, rules.RoleClaimType) = (ClaimNames.Name, ClaimNames.Role);
        rules.ClockSkew = TimeSpan.FromSeconds(30);
    }
}

/// <summary>Every fault of the section at once, in words that name the setting.</summary>
internal sealed class TokenOptionsCheck : IValidateOptions<TokenOptions>
{
    public ValidateOptionsResult Validate(string? name, TokenOptions options) =>
        options.Faults().ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}

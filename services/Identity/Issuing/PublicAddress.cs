using System.Net;
using GovPortal.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace GovPortal.Identity.Issuing;

/// <summary>The address under which the world knows the issuer: the gateway's. Pages and tokens speak of it, whatever way a request came in.</summary>
internal sealed class PublicAddress
{
    public PublicAddress(IOptions<TokenOptions> tokens, IOptions<IssuerOptions> options)
    {
        Issuer = new Uri(tokens.Value.Issuer);
        var isPlain = Issuer.Scheme == Uri.UriSchemeHttp;
        if (isPlain && !IsLoopback(Issuer) && !options.Value.BehindTls)
        {
            throw new OptionsValidationException(IssuerOptions.Section, typeof(IssuerOptions),
                ["The issuer must use https outside loopback (or set Identity__BehindTls=true where TLS ends in front of it)."]);
        }

        AllowsPlainHttp = isPlain || options.Value.BehindTls;
    }

    public Uri Issuer { get; }

    public bool AllowsPlainHttp { get; }

    public Uri Of(string path) => new(Issuer, path);

    private static bool IsLoopback(Uri address) => address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}

/// <summary>Gives requests the public scheme and host, so that redirects, cookies and the OpenID configuration fit what the browser sees.</summary>
/// <remarks>
/// A service that reads the configuration directly (its <c>Authentication__MetadataAddress</c> is an internal address, without the gateway's
/// <c>X-Forwarded-Host</c>) keeps the address it used: it must reach the keys by it.
/// </remarks>
internal sealed class PublicAddressFilter(PublicAddress address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            var request = context.Request;
            var isDirectRead = request.Path.StartsWithSegments("/.well-known", StringComparison.Ordinal) && !request.Headers.ContainsKey("X-Forwarded-Host");
            if (address.AllowsPlainHttp && !isDirectRead)
            {
                request.Scheme = address.Issuer.Scheme;
                request.Host = HostString.FromUriComponent(address.Issuer);
            }

            return following(context);
        });
        next(app);
    };
}

using GovPortal.Identity.Credentials;
using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace GovPortal.Identity.Issuing;

/// <summary>The OpenID Connect issuer used where no external one is configured: client credentials, and authorization code with PKCE.</summary>
internal static class Issuer
{
    /// <summary>The browser's session at the issuer: a cookie that only <c>/connect</c> sees.</summary>
    public const string SessionScheme = "session";

    /// <summary>Scope and audience of the suite's API.</summary>
    public const string ApiScope = "govportal";

    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>A working day: tomorrow one signs in again.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    public static readonly TimeSpan LockoutLength = TimeSpan.FromMinutes(15);
    public const int MaxFailures = 5;

    public static void AddIssuer(this IServiceCollection services)
    {
        services.AddOptions<IssuerOptions>().BindConfiguration(IssuerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PublicAddress>().AddTransient<IStartupFilter, PublicAddressFilter>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, IssuerKeys>();
        services.AddScoped<TokenSubjects>().AddScoped<SignInAttempt>();
        services.AddAccounts();
        services.AddSession();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDb>().ReplaceDefaultEntities<Guid>())
            .AddServer(Configure);
        services.AddOptions<OpenIddictServerAspNetCoreOptions>()
            .Configure<PublicAddress>((options, address) => options.DisableTransportSecurityRequirement = address.AllowsPlainHttp);
        services.AddScoped<CredentialsSeed>().AddScoped<ClientRegistration>();
    }

    /// <summary>Work of the running service alone; the verbs do without.</summary>
    public static void AddIssuerWork(this IServiceCollection services) =>
        services.AddHostedService<CredentialsAtStart>().AddHostedService<IssuedTokensPruner>();

    private static void Configure(OpenIddictServerBuilder server)
    {
        server.SetTokenEndpointUris(Paths.Token).SetAuthorizationEndpointUris(Paths.Authorize)
            .SetEndSessionEndpointUris(Paths.EndSession).SetUserInfoEndpointUris(Paths.UserInfo);
        server.AllowClientCredentialsFlow().AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(ApiScope, OpenIddict.Abstractions.OpenIddictConstants.Scopes.Profile);
        server.SetAccessTokenLifetime(AccessTokenLifetime).SetRefreshTokenLifetime(SessionLifetime);
        server.RegisterClaims(ClaimNames.Name, ClaimNames.Role, ClaimNames.Town, ClaimNames.TownId);
        // A plain challenge protects nothing that the code itself does not.
        server.Configure(options => options.CodeChallengeMethods.Remove(OpenIddict.Abstractions.OpenIddictConstants.CodeChallengeMethods.Plain));
        // Every service reads the access token by itself (JwtBearer), so it is signed but not encrypted.
        server.DisableAccessTokenEncryption();
        server.AddEventHandler(PublicConfiguration.Descriptor);
        server.UseAspNetCore()
            .EnableTokenEndpointPassthrough().EnableAuthorizationEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough().EnableUserInfoEndpointPassthrough();
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, IdentityDb, Guid>>();
        services.AddIdentityCore<Account>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = MaxFailures;
            options.Lockout.DefaultLockoutTimeSpan = LockoutLength;
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = false;
        });
    }

    private static void AddSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(SessionScheme, cookie =>
        {
            cookie.Cookie.Name = "govportal.session";
            cookie.Cookie.Path = "/connect";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SessionLifetime;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = Paths.SignIn;
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "govportal.form";
            options.Cookie.Path = "/connect";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Stated by the pages' own policy (frame-ancestors).
            options.SuppressXFrameOptionsHeader = true;
        });
    }
}

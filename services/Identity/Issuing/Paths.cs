namespace GovPortal.Identity.Issuing;

/// <summary>Where the issuer and its pages are; the gateway forwards them unchanged.</summary>
internal static class Paths
{
    public const string Token = "/connect/token";
    public const string Authorize = "/connect/authorize";
    public const string EndSession = "/connect/endsession";
    public const string UserInfo = "/connect/userinfo";
    public const string SignIn = "/connect/sign-in";
    public const string SignedOut = "/connect/signed-out";

    /// <summary>Where the Portal receives the authorization code.</summary>
    public const string PortalReturn = "/signin-oidc";
}

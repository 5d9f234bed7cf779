namespace GovPortal.Identity.Issuing;

internal static class IssuerEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var issuer = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        issuer.MapPost(Paths.Token, TokenEndpoint.HandleAsync).WithName("Token");
        issuer.MapMethods(Paths.Authorize, ["GET", "POST"], AuthorizeEndpoint.HandleAsync).WithName("Authorize");
        issuer.MapMethods(Paths.UserInfo, ["GET", "POST"], (Delegate)UserInfoEndpoint.HandleAsync).WithName("UserInfo");
        issuer.MapGet(Paths.SignIn, SignInPage.Show).WithName("SignInPage");
        issuer.MapPost(Paths.SignIn, SignInPage.SignInAsync).WithName("SignIn");
        issuer.MapGet(Paths.EndSession, EndSessionEndpoint.AskAsync).WithName("EndSessionPage");
        issuer.MapPost(Paths.EndSession, EndSessionEndpoint.ConfirmAsync).WithName("EndSession");
        issuer.MapGet(Paths.SignedOut, EndSessionEndpoint.SignedOut).WithName("SignedOutPage");
    }
}

using GovPortal.Identity.Data;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GovPortal.Identity.Issuing;

/// <summary>Ends the browser's session: at once for a client that proves whose session it is, else after the person has said so.</summary>
internal static class EndSessionEndpoint
{
    public static async Task<IResult> AskAsync(HttpContext http, IAntiforgery forms, IdentityDb db, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The issuer did not see this request.");
        var session = await http.AuthenticateAsync(Issuer.SessionScheme);
        var hinted = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        if (session.Principal is null || hinted.Principal?.GetClaim(Claims.Subject) == session.Principal.GetClaim(Claims.Subject)) return await EndAsync(http, session, db, ct);
        var token = forms.GetAndStoreTokens(http);
        var parameters = string.Concat(request.GetParameters().Select(p => Page.Hidden(p.Key, (string?)p.Value)));
        return new Page("退出登录",
            $"""
             <p>退出后，再次办理业务需要重新登录。</p>
             <form method="post" action="{Paths.EndSession}">
             {Page.Hidden(token.FormFieldName, token.RequestToken)}
             {parameters}
             <button type="submit">退出登录</button>
             </form>
             """);
    }

    public static async Task<IResult> ConfirmAsync(HttpContext http, IAntiforgery forms, IdentityDb db, CancellationToken ct) =>
        await forms.IsRequestValidAsync(http)
            ? await EndAsync(http, await http.AuthenticateAsync(Issuer.SessionScheme), db, ct)
            : await AskAsync(http, forms, db, ct);

    public static Page SignedOut() => new("已退出登录", "<p>您已安全退出。在公用电脑上，请关闭浏览器窗口。</p><p><a href=\"/\">返回首页</a></p>");

    private static async Task<IResult> EndAsync(HttpContext http, AuthenticateResult session, IdentityDb db, CancellationToken ct)
    {
        if (session.Principal?.GetClaim(Claims.Subject) is { } subject)
        {
            db.Town.EnterTown(TownContext.County);
            db.Town.Actor = subject;
            db.Audit("account.signed-out", subject);
            await db.SaveChangesAsync(ct);
        }

        await http.SignOutAsync(Issuer.SessionScheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = Paths.SignedOut }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}

using Microsoft.AspNetCore.Antiforgery;

namespace GovPortal.Identity.Issuing;

/// <summary>Signs people in: the same words for an unknown name, a wrong password, a locked and a closed account.</summary>
internal static class SignInPage
{
    private const int MaxLength = 256;

    public static Page Show(HttpContext http, IAntiforgery forms, string? returnUrl) => Form(http, forms, returnUrl, null, StatusCodes.Status200OK);

    public static async Task<IResult> SignInAsync(HttpContext http, IAntiforgery forms, SignInAttempt attempt, TimeProvider clock, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await forms.IsRequestValidAsync(http))
            return Form(http, forms, null, "页面已过期，请重新登录。", StatusCodes.Status400BadRequest);
        var form = await http.Request.ReadFormAsync(ct);
        var (userName, password, returnUrl) = (form["userName"].ToString().Trim(), form["password"].ToString(), form["returnUrl"].ToString());
        var account = userName.Length is 0 or > MaxLength || password.Length is 0 or > MaxLength ? null : await attempt.TryAsync(userName, password, ct);
        if (account is null)
        {
            var words = $"用户名或密码不正确。连续输错 {Issuer.MaxFailures} 次，账户将锁定 {Issuer.LockoutLength.TotalMinutes} 分钟；账户停用或到期的，请联系县级管理员。";
            return Form(http, forms, returnUrl, words, StatusCodes.Status400BadRequest);
        }

        await Session.StartAsync(http, account, clock);
        return Results.LocalRedirect(SafeReturn(returnUrl));
    }

    /// <summary>Back to the authorization that asked, and nowhere else: a link to this page cannot send anybody off the site.</summary>
    internal static string SafeReturn(string? returnUrl) =>
        returnUrl is not null && returnUrl.StartsWith(Paths.Authorize + "?", StringComparison.Ordinal) ? returnUrl : "/";

    private static Page Form(HttpContext http, IAntiforgery forms, string? returnUrl, string? fault, int status)
    {
        var token = forms.GetAndStoreTokens(http);
        var alert = fault is null ? "" : $"<p class=\"fault\" role=\"alert\" id=\"fault\">{Page.Encode(fault)}</p>";
        var described = fault is null ? "" : " aria-describedby=\"fault\"";
        return new Page("工作人员登录",
            $"""
             <p class="hint">政务公开工作平台。群众查阅信息、提出申请无需登录。</p>
             {alert}
             <form method="post" action="{Paths.SignIn}">
             {Page.Hidden(token.FormFieldName, token.RequestToken)}
             {Page.Hidden("returnUrl", SafeReturn(returnUrl))}
             <label for="userName">用户名</label>
             <input id="userName" name="userName" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="{MaxLength}"{described}>
             <label for="password">密码</label>
             <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="{MaxLength}"{described}>
             <button type="submit">登录</button>
             </form>
             """, status);
    }
}

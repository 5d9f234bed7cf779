using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GovPortal.Identity.Tests;

public sealed partial class SignInTests(IdentityProcess identity) : IDisposable
{
    private const string Verifier = "a-verifier-of-forty-three-characters-or-more-as-rfc7636-asks";
    private readonly HttpClient _browser = identity.Browser();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_person_signs_in_and_the_client_gets_tokens_for_the_code()
    {
        using var town = await _browser.OnboardAsync("signin");
        using var asked = await _browser.GetAsync(AuthorizeAddress(), TestContext.Current.CancellationToken);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var signedIn = await SignInAsync(_browser, asked.Headers.Location!, "officer", IdentityProcess.OfficerPassword);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var authorized = await _browser.GetAsync(signedIn.Headers.Location!, TestContext.Current.CancellationToken);
        var back = new Uri(identity.Address, authorized.Headers.Location!);
        back.AbsolutePath.ShouldBe("/signin-oidc");
        var code = QueryHelpers.ParseQuery(back.Query)["code"].ToString();
        using var exchanged = await ExchangeAsync(code);
        var tokens = await exchanged.JsonAsync();
        var token = new JsonWebToken(tokens.GetProperty("access_token").GetString());
        token.GetClaim(ClaimNames.Role).Value.ShouldBe(Roles.InformationOfficer);
        token.GetClaim(ClaimNames.Town).Value.ShouldBe("signin");
        tokens.TryGetProperty("refresh_token", out var _).ShouldBeTrue();
        using var again = await ExchangeAsync(code);
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_in_the_same_words()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++) words.Add(await FaultOfAsync("unlucky", "wrong"));
        words.Add(await FaultOfAsync("unlucky", IdentityProcess.OfficerPassword));
        words.Add(await FaultOfAsync("nobody", "wrong"));
        words.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Signing_in_never_leads_off_the_site()
    {
        using var page = await _browser.GetAsync(new Uri("/connect/sign-in?returnUrl=https%3A%2F%2Felsewhere.example%2F", UriKind.Relative), TestContext.Current.CancellationToken);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("elsewhere");
    }

    private Uri AuthorizeAddress()
    {
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var back = Uri.EscapeDataString(new Uri(identity.Address, "/signin-oidc").ToString());
        return new Uri(
            $"/connect/authorize?client_id=govportal-web&response_type=code&redirect_uri={back}&scope=openid%20offline_access%20govportal"
            + $"&state=s&code_challenge={challenge}&code_challenge_method=S256",
            UriKind.Relative);
    }

    private async Task<string> FaultOfAsync(string userName, string password)
    {
        using var answer = await SignInAsync(_browser, new Uri("/connect/sign-in", UriKind.Relative), userName, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return FaultShape.Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, Uri page, string userName, string password)
    {
        var html = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        var form = HiddenShape.Matches(html).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        form["userName"] = userName;
        form["password"] = password;
        using var content = new FormUrlEncodedContent(form);
        return await browser.PostAsync(new Uri("/connect/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> ExchangeAsync(string code)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "govportal-web",
            ["redirect_uri"] = new Uri(identity.Address, "/signin-oidc").ToString(),
            ["code"] = code,
            ["code_verifier"] = Verifier,
        });
        return await _browser.PostAsync(new Uri("/connect/token", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\">", RegexOptions.ExplicitCapture)]
    private static partial Regex HiddenShape { get; }

    [GeneratedRegex("<p class=\"fault\".*?</p>", RegexOptions.ExplicitCapture)]
    private static partial Regex FaultShape { get; }
}

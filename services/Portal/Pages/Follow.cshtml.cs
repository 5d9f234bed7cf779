using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>办理情况查询: an applicant follows his request with receipt number and access code, mends it or takes it back. Both go in the body, never in an address.</summary>
[IgnoreAntiforgeryToken] // Checked in the handler, so that an expired token does not lose what was typed.
public sealed class FollowModel(SuiteClient suite, RequestsClient requests, IAntiforgery antiforgery) : PageModel
{
    private const int TooManyRequests = 429;

    [BindProperty]
    public string ReceiptNumber { get; set; } = "";

    [BindProperty]
    public string AccessCode { get; set; } = "";

    [BindProperty]
    public string? Text { get; set; }

    public TownSummary Town { get; private set; } = null!;

    public Followed? Found { get; private set; }

    public string? Message { get; private set; }

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct) => await EnterAsync(town, ct) ? Page() : NotFound();

    /// <param name="step">supplement, withdraw, pdf or docx; anything else only looks.</param>
    /// <param name="caseNo">Whose reply is fetched.</param>
    public async Task<IActionResult> OnPostAsync(string town, string? step, string? caseNo, CancellationToken ct)
    {
        if (!await EnterAsync(town, ct)) return NotFound();
        (ReceiptNumber, AccessCode) = ((ReceiptNumber ?? "").Trim(), (AccessCode ?? "").Trim());
        ModelState.Clear();
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) Message = "页面停留时间过长，请再次提交。";
        else if (ReceiptNumber.Length is 0 or > 100 || AccessCode.Length is 0 or > 100) Message = "请填写回执编号和查询码。";
        else if (step is "pdf" or "docx" && await requests.ReplyAsync(town, ReceiptNumber, AccessCode, caseNo ?? "", step, ct) is { } reply)
            return File(reply.Content, reply.Type, reply.Name);
        else await AnswerAsync(town, step, ct);
        return Page();
    }

    private async Task AnswerAsync(string town, string? step, CancellationToken ct)
    {
        if (step == "supplement" && string.IsNullOrWhiteSpace(Text)) Message = "请填写补正内容。";
        var done = step switch
        {
            "supplement" when !string.IsNullOrWhiteSpace(Text) => await requests.SupplementAsync(town, ReceiptNumber, AccessCode, Text, ct),
            "withdraw" => await requests.WithdrawAsync(town, ReceiptNumber, AccessCode, ct),
            _ => null,
        };
        if (done is not null) Message = done.Value is null ? Refusal(done) : step == "supplement" ? "已收到您的补正。" : "申请已撤回。";
        Found = done?.Value;
        if (Found is not null || done?.Refused is StatusCodes.Status404NotFound or TooManyRequests) return;
        var looked = await requests.FollowAsync(town, ReceiptNumber, AccessCode, ct);
        Found = looked.Value;
        if (Found is null) Message = Refusal(looked);
    }

    private static string Refusal(Answer<Followed> answer) => answer.Refused switch
    {
        StatusCodes.Status404NotFound => "回执编号或者查询码不正确。",
        TooManyRequests => "尝试次数过多，请稍后再试。",
        StatusCodes.Status409Conflict => "办理情况刚有变动，请再试一次。",
        StatusCodes.Status422UnprocessableEntity => "现在不能办理此操作，请看以下办理情况。",
        _ => "提交的内容有误，请检查后再次提交。",
    };

    private async Task<bool> EnterAsync(string town, CancellationToken ct)
    {
        (Response.Headers.CacheControl, Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        if (await suite.TownAsync(town, ct) is not { } found) return false;
        Town = found;
        ViewData["Meta"] = PageMeta.Column(found, "onRequest");
        return true;
    }
}

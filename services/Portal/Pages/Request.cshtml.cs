using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>政府信息公开申请: one form on one page. It shows what is published already before it files, and files in any case when told to.</summary>
[IgnoreAntiforgeryToken] // Checked in the handler: an expired token brings the form back with what was typed, not an error page.
public sealed class RequestModel(SuiteClient suite, RequestsClient requests, IAntiforgery antiforgery) : PageModel
{
    private const int TooManyRequests = 429;

    [BindProperty]
    public RequestForm Form { get; set; } = new();

    public TownSummary Town { get; private set; } = null!;

    /// <summary>Who has received it: of a town its government, of a subdistrict its office, of a department itself.</summary>
    public string Agency => Town.Name + Town.Kind switch { "town" => "人民政府", "subdistrict" => "办事处", _ => "" };

    /// <summary>Where it can be handed in instead.</summary>
    public IReadOnlyList<ReceptionPlace> Places { get; private set; } = [];

    /// <summary>What may answer the question already; null while it was not looked up.</summary>
    public IReadOnlyList<Suggestion>? Suggestions { get; private set; }

    /// <summary>Set once it is filed: shown on this page alone.</summary>
    public Receipt? Receipt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, ct)) return NotFound();
        Form.Key = Guid.CreateVersion7().ToString();
        return Page();
    }

    /// <param name="step">file to file whatever is published; anything else looks first.</param>
    public async Task<IActionResult> OnPostAsync(string town, string? step, CancellationToken ct)
    {
        if (!await EnterAsync(town, ct)) return NotFound();
        if (!RequestNames.Kinds.ContainsKey(Form.ApplicantKind ?? "")) ModelState.AddModelError("Form.ApplicantKind", "请选择申请人类别。");
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) ModelState.AddModelError("", "页面停留时间过长，请核对后再次提交。");
        if (!ModelState.IsValid) return Page();
        if (step != "file")
        {
            Suggestions = await requests.SuggestAsync(town, Form.Question, ct);
            if (Suggestions.Count > 0 || step == "check") return Page();
        }

        var answer = await requests.FileAsync(town, Form.ToSubmission(), Form.Key, ct);
        Receipt = answer.Value;
        if (Receipt is null) ModelState.AddModelError("", Refusal(answer));
        return Page();
    }

    private static string Refusal(Answer<Receipt> answer) => answer.Refused switch
    {
        TooManyRequests => "提交过于频繁，请稍后再试。",
        StatusCodes.Status422UnprocessableEntity when answer.Code == "idempotency-key-reused" => "此表单已经提交过；如需另行申请，请重新打开本页。",
        _ => "提交的内容有误，请检查后再次提交。",
    };

    private async Task<bool> EnterAsync(string town, CancellationToken ct)
    {
        (Response.Headers.CacheControl, Response.Headers.Pragma) = ("no-cache, no-store", "no-cache");
        if (await suite.TownAsync(town, ct) is not { } found) return false;
        (Town, Places) = (found, await requests.PlacesAsync(town, ct));
        ViewData["Meta"] = PageMeta.Column(found, "onRequest");
        return true;
    }
}

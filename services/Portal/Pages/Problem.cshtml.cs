using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>What went wrong, in a sentence for whoever reads it. Shown in place of the page that was asked for.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        (Title, Advice) = status switch
        {
            StatusCodes.Status404NotFound => ("页面不存在", "您访问的页面不存在，可能已经移动，或者网址有误。可以用页面上方的检索查找已公开的信息。"),
            StatusCodes.Status429TooManyRequests => ("访问过于频繁", "请稍候片刻再试。"),
            >= StatusCodes.Status500InternalServerError => ("服务暂时不可用", "系统正在恢复，请稍后再试。"),
            _ => ("请求无法处理", "请核对网址或者填写的内容后再试。"),
        };
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        ViewData["Meta"] = new PageMeta(Title);
    }
}

using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GovPortal.Portal.Pages;

/// <summary>检索: what is published in the whole county.</summary>
public sealed class SearchModel(SuiteClient suite) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FoundItems Found { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Meta"] = new PageMeta("检索");
        Found = await suite.SearchAsync(Q, null, null, After, ct);
    }
}

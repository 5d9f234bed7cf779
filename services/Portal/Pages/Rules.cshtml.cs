using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>政府信息公开制度: the rules that a town works by, and whether each still holds.</summary>
public sealed class RulesModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    public IReadOnlyList<PublicRule> Rules { get; private set; } = [];

    public FoundItems Items { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, "rules", ct)) return NotFound();
        Rules = await Publication.RulesAsync(town, ct);
        Items = await Suite.SearchAsync(null, town, "rules", null, ct);
        return Page();
    }
}

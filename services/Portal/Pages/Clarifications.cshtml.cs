using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>回应关切: what has been clarified, false or incomplete (2019 art. 6), and what else the column holds.</summary>
public sealed class ClarificationsModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    public IReadOnlyList<PublicClarification> Clarifications { get; private set; } = [];

    public FoundItems Items { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, "clarification", ct)) return NotFound();
        Clarifications = await Publication.ClarificationsAsync(town, ct);
        var told = Clarifications.Select(c => c.IndexNumber).ToHashSet(StringComparer.Ordinal);
        var found = await Suite.SearchAsync(null, town, "clarification", null, ct);
        Items = found with { Items = [.. found.Items.Where(item => !told.Contains(item.IndexNumber))] };
        return Page();
    }
}

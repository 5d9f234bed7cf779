using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>The guide in force with all the fields of 2019 art. 12, its versions, and what changed between two of them.</summary>
public sealed class GuideModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<PublicGuide> Versions { get; private set; } = [];

    public IReadOnlyList<PublicGuide> Guides { get; private set; } = [];

    public PublicGuide? InForce => Guides.FirstOrDefault(v => v.InForce);

    public GuideComparison? Comparison { get; private set; }

    public FoundItems Items { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, "guide", ct)) return NotFound();
        Versions = await Publication.GuidesAsync(town, ct);
        Guides = [.. Versions.Where(v => v is { Kind: "guide", WithdrawnOn: null })];
        if (From is { } from && To is { } to) Comparison = await Publication.CompareGuidesAsync(town, "guide", from, to, ct);
        else if (Guides.Count > 1) (From, To) = (Guides[1].Version, Guides[0].Version);
        Items = await Suite.SearchAsync(null, town, "guide", null, ct);
        return Page();
    }

    public static string KindOf(PublicGuide version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Kind == "guide" ? "公开指南" : "公开目录";
    }
}

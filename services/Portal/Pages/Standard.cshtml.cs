using GovPortal.Portal.Suite;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Portal.Pages;

/// <summary>基层政务公开标准目录: the rows of the 26 fields that a town has taken, in their printed columns (国办发〔2019〕54号).</summary>
public sealed class StandardModel(SuiteClient suite, PublicationClient publication) : TownPageModel(suite, publication)
{
    public IReadOnlyList<IGrouping<string, StandardCatalogueRow>> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string town, CancellationToken ct)
    {
        if (!await EnterAsync(town, "standard", ct)) return NotFound();
        Fields = [.. (await Publication.StandardRowsAsync(town, ct)).OrderBy(row => row.Field, StringComparer.Ordinal).GroupBy(row => row.FieldName, StringComparer.Ordinal)];
        return Page();
    }
}

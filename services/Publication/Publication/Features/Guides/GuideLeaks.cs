using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Leaks;
using GovPortal.Publication.Leaks;

namespace GovPortal.Publication.Features.Guides;

/// <summary>The leak check of a version of the guide or catalogue: its words as they stand now, so that nothing found is kept; decisions are, beside those on items.</summary>
internal sealed class GuideLeaks(PublicationDb db, LeakCheck check, ItemLeaks items)
{
    /// <summary>Each finding is placed by the name of its field. Where the office is and its address on the internet are to be public (2019 art. 12(2)).</summary>
    public IReadOnlyList<Finding> Scan(GuideVersion version) => check.Scan(
        db.Town.Slug!, new ScannedDocument([.. GuideFields.Of(version).Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new ScannedPart(f.Key, f.Value!))]),
        ((string?[])[version.Content?.Office?.Address, version.Content?.Office?.InternetContact]).OfType<string>());

    public Task<IReadOnlyList<Settlement>> SettlementsAsync(GuideVersion version, CancellationToken ct) => items.SettlementsAsync(version.Id, ct);
}

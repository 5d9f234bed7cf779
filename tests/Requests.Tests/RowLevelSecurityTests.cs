using GovPortal.TestKit.RowSecurity;

namespace GovPortal.Requests.Tests;

public sealed class RowLevelSecurityTests(RequestsDatabase database) : RowLevelSecurityFacts(database), IClassFixture<RequestsDatabase>
{
    protected override IReadOnlyList<string> InsertOnly => [.. base.InsertOnly, "case_ledger", "escalations", "fee_notices"];
}

public sealed class RequestsDatabase() : SecuredDatabase("requests")
{
    protected override IReadOnlyDictionary<string, string> AlsoOpen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["calendar_overlays"] = "orders that the county loads and everybody may read, also one for a single town",
        ["county_letterhead"] = "the county's own, named in every town's documents",
        ["document_templates"] = "wordings that the county sets for all towns",
        ["calendar_years"] = "the county's own, by which every town counts",
        ["missed_limits"] = "the county's own record of what towns missed; no personal data",
    };
}

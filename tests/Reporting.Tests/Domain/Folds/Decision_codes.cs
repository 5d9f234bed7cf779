using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Tests.Domain.Folds;

public sealed class Decision_codes
{
    [Theory]
    [InlineData("granted", null, "3.1")]
    [InlineData("alreadyPublic", null, "3.1")]
    [InlineData("partial", "thirdParty", "3.2")]
    [InlineData("refused", "stateSecret", "3.3.1")]
    [InlineData("refused", "prohibitedByLaw", "3.3.2")]
    [InlineData("refused", "security", "3.3.3")]
    [InlineData("refused", "thirdParty", "3.3.4")]
    [InlineData("refused", "internalAffairs", "3.3.5")]
    [InlineData("refused", "deliberative", "3.3.6")]
    [InlineData("refused", "enforcementFile", "3.3.7")]
    [InlineData("refused", "deliberative;stateSecret", "3.3.6")]
    [InlineData("administrativeQuery", null, "3.3.8")]
    [InlineData("notHeld", null, "3.4.1")]
    [InlineData("otherAgency", null, "3.4.1")]
    [InlineData("requiresCreation", null, "3.4.2")]
    [InlineData("stillUnclear", null, "3.4.3")]
    [InlineData("complaint", null, "3.5.1")]
    [InlineData("repeat", null, "3.5.2")]
    [InlineData("publishedMaterial", null, "3.5.3")]
    [InlineData("excessive", null, "3.5.4")]
    [InlineData("reissue", null, "3.5.5")]
    [InlineData("notSupplemented", null, "3.6.1")]
    [InlineData("feeUnpaid", null, "3.6.2")]
    [InlineData("withdrawn", null, "3.6.3")]
    [InlineData("otherwiseClosed", null, "3.6.3")]
    [InlineData("refused", null, null)]
    [InlineData("unheardOf", null, null)]
    [InlineData(null, null, null)]
    public void Of_the_2019_regime_land_in_one_row_of_table_3_and_in_no_answer_row(string? decision, string? grounds, string? row) =>
        CaseClassification.Of("2019", decision, Split(grounds), CountingOptions.Default).ShouldBe(new CaseClassification(row, null));

    [Theory]
    [InlineData("alreadyPublic", null, "3.1", "3.3.1")]
    [InlineData("granted", null, "3.1", "3.3.2")]
    [InlineData("partial", "privacy", "3.2", "3.3.3")]
    [InlineData("refused", "stateSecret", "3.3.1", "3.3.4.1")]
    [InlineData("refused", "tradeSecret", "3.3.4", "3.3.4.2")]
    [InlineData("refused", "privacy", "3.3.4", "3.3.4.3")]
    [InlineData("refused", "security", "3.3.3", "3.3.4.4")]
    [InlineData("refused", "notGovernmentInformation", "3.6.3", "3.3.4.5")]
    [InlineData("refused", "otherLaw", "3.3.2", "3.3.4.6")]
    [InlineData("otherAgency", null, "3.4.1", "3.3.5")]
    [InlineData("notHeld", null, "3.4.1", "3.3.6")]
    [InlineData("askedToClarify", null, "3.4.3", "3.3.7")]
    [InlineData("otherChannel", null, "3.6.3", "3.3.8")]
    [InlineData("withdrawn", null, "3.6.3", null)]
    [InlineData("otherwiseClosed", null, "3.6.3", null)]
    public void Of_the_2007_regime_land_in_table_3_and_in_the_statistics_table(string decision, string? grounds, string row, string? answer) =>
        CaseClassification.Of("2007", decision, Split(grounds), CountingOptions.Default).ShouldBe(new CaseClassification(row, answer));

    [Fact]
    public void Of_the_2007_regime_can_be_mapped_otherwise_by_setting()
    {
        var options = new CountingOptions { OldRegimeRows = new Dictionary<string, string> { ["otherChannel"] = "3.5.1" } };

        CaseClassification.Of("2007", "otherChannel", [], options).ResultRow.ShouldBe("3.5.1");
    }

    private static string[] Split(string? grounds) => grounds?.Split(';') ?? [];
}

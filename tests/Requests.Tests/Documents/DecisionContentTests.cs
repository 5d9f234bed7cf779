using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Tests.Documents;

public sealed class DecisionContentTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    /// <summary>Everything that any decision could need.</summary>
    private static readonly DecisionContent Full = new(
        "见附件", "http://example.gov.cn/x", "2026年3月10日起", "宅基地审批结果", "理由", "中华人民共和国档案法第三十条", "党政办", "综合档案室", Day, "按文号检索", "县自然资源局",
        "0000-1234567", "甲公开〔2026〕第1号", Day, "县信访局", "未说明", "补正〔2026〕2号", "补充文号", Day, "收费〔2026〕3号", Day, Day);

    /// <summary>Table 7 of the fact base and the decision codes of the contract: what each must contain.</summary>
    public static TheoryData<string, string, string, string> Needs => new()
    {
        { "2019", "alreadyPublic", "", "accessWay" },
        { "2019", "granted", "", "information" },
        { "2019", "refused", "security", "reasons" },
        { "2019", "refused", "thirdParty;prohibitedByLaw", "reasons lawName" },
        { "2019", "partial", "thirdParty", "disclosedPart reasons" },
        { "2019", "partial", "prohibitedByLaw", "disclosedPart reasons lawName" },
        { "2019", "administrativeQuery", "", "lawName" },
        { "2019", "notHeld", "", "searchedBy searchedWhere searchedOn searchMethod" },
        { "2019", "otherAgency", "", "reasons" },
        { "2019", "requiresCreation", "", "reasons" },
        { "2019", "stillUnclear", "", "supplementNotice reasons" },
        { "2019", "complaint", "", "channel" },
        { "2019", "repeat", "", "earlierReplyNumber earlierReplyOn" },
        { "2019", "publishedMaterial", "", "accessWay" },
        { "2019", "excessive", "", "reasons" },
        { "2019", "reissue", "", "reasons" },
        { "2019", "notSupplemented", "", "supplementNotice supplementDueOn" },
        { "2019", "feeUnpaid", "", "feeNotice paymentDueOn" },
        { "2019", "withdrawn", "", "withdrawnOn" },
        { "2019", "otherwiseClosed", "", "reasons" },
        { "2007", "alreadyPublic", "", "accessWay" },
        { "2007", "granted", "", "information" },
        { "2007", "refused", "tradeSecret", "reasons" },
        { "2007", "refused", "otherLaw", "reasons lawName" },
        { "2007", "partial", "privacy", "disclosedPart reasons" },
        { "2007", "otherAgency", "", "" },
        { "2007", "notHeld", "", "searchedBy searchedWhere searchedOn searchMethod" },
        { "2007", "askedToClarify", "", "supplementItems" },
        { "2007", "otherChannel", "", "channel" },
        { "2007", "withdrawn", "", "withdrawnOn" },
        { "2007", "otherwiseClosed", "", "reasons" },
    };

    /// <summary>Without it the document would tell the applicant that he gave no reasons.</summary>
    [Theory]
    [InlineData(true, null, "explanation")]
    [InlineData(true, " ", "explanation")]
    [InlineData(true, "研究需要", "")]
    [InlineData(false, null, "")]
    public void Who_gave_reasons_is_told_which_were_found_unreasonable(bool explained, string? explanation, string fields) =>
        DecisionContent.Check("2019", "excessive", [], new DecisionContent(Reasons: "明显超过合理范围", Explanation: explanation), explained).Select(f => f.Field)
            .ShouldBe(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [MemberData(nameof(Needs))]
    public void Each_decision_names_all_it_lacks_at_once_and_is_content_with_them(string regime, string decision, string grounds, string fields)
    {
        Fields(regime, decision, grounds, new DecisionContent()).ShouldBe(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Fields(regime, decision, grounds, Full).ShouldBeEmpty();
        foreach (var field in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var without = Without(Full, field);
            if (decision == "granted") without = without with { AccessWay = null };
            Fields(regime, decision, grounds, without).ShouldBe([field], $"{decision} without {field}");
        }
    }

    [Fact]
    public void Every_code_of_both_regimes_is_covered() =>
        Needs.Select(n => (n.Data.Item1, n.Data.Item2)).Distinct().Order().ShouldBe(
            new[] { "2007", "2019" }.SelectMany(r => Decisions.Codes(r).Select(c => (r, c))).Order());

    [Fact]
    public void What_is_granted_without_the_information_says_way_and_time_but_in_2007_only_the_way()
    {
        Fields("2019", "granted", "", new DecisionContent(AccessWay: "到本机关查阅")).ShouldBe(["accessTime"]);
        Fields("2019", "granted", "", new DecisionContent(AccessWay: "到本机关查阅", AccessTime: "2026年3月10日9时")).ShouldBeEmpty();
        Fields("2007", "granted", "", new DecisionContent(AccessWay: "到本机关查阅")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("县自然资源局", null, "agencyContact")]
    [InlineData(null, "0000-1234567", "agencyName")]
    [InlineData(null, null, "")]
    public void An_agency_is_named_in_full_or_not_at_all(string? name, string? contact, string fault) =>
        Fields("2019", "otherAgency", "", new DecisionContent(Reasons: "非本机关制作", AgencyName: name, AgencyContact: contact))
            .ShouldBe(fault.Length == 0 ? [] : [fault]);

    [Fact]
    public void Grounds_are_judged_with_the_contents()
    {
        Codes("2019", "refused", "", Full).ShouldBe(["requests.ground-missing"]);
        Codes("2019", "refused", "tradeSecret", Full).ShouldBe(["requests.unknown-ground"]);
        Codes("2007", "refused", "tradeSecret", Full).ShouldBeEmpty();
        Codes("2019", "refused", "security;security", Full).ShouldBe(["requests.ground-twice"]);
        Codes("2019", "granted", "security", Full).ShouldBe(["requests.ground-not-applicable"]);
        Codes("2019", "refused", "", new DecisionContent()).ShouldBe(["requests.ground-missing", "requests.content-missing"]);
        Codes("2019", "askedToClarify", "", Full).ShouldBe(["requests.unknown-decision"]);
        Codes("2008", "granted", "", Full).ShouldBe(["requests.unknown-regime"]);
    }

    [Fact]
    public void Blanks_say_nothing_and_a_text_has_an_end()
    {
        Fields("2019", "requiresCreation", "", new DecisionContent(Reasons: " \t\u3000")).ShouldBe(["reasons"]);
        Fields("2019", "requiresCreation", "", new DecisionContent(Reasons: new string('理', DecisionContent.MaxLength))).ShouldBeEmpty();
        Codes("2019", "requiresCreation", "", new DecisionContent(Reasons: new string('理', DecisionContent.MaxLength + 1))).ShouldBe(["requests.content-too-long"]);
    }

    private static IEnumerable<string> Fields(string regime, string decision, string grounds, DecisionContent content) =>
        DecisionContent.Check(regime, decision, grounds.Split(';', StringSplitOptions.RemoveEmptyEntries), content).Select(f => f.Field);

    private static IEnumerable<string> Codes(string regime, string decision, string grounds, DecisionContent content) =>
        DecisionContent.Check(regime, decision, grounds.Split(';', StringSplitOptions.RemoveEmptyEntries), content).Select(f => f.Code);

    private static DecisionContent Without(DecisionContent content, string field)
    {
        var copy = content with { };
        typeof(DecisionContent).GetProperty(char.ToUpperInvariant(field[0]) + field[1..])!.SetValue(copy, null);
        return copy;
    }
}

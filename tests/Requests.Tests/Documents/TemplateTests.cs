using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Tests.Documents;

public sealed class TemplateTests
{
    [Fact]
    public void Every_kind_ships_with_a_wording_that_passes_its_own_check()
    {
        foreach (var kind in DocumentKinds.All)
        {
            var shipped = DocumentTemplate.Shipped(kind);
            DocumentTemplate.Check(kind, shipped.Title, shipped.Body).ShouldBeEmpty(kind.Code);
            shipped.Version.ShouldBe(1);
        }
    }

    [Fact]
    public void Every_decision_of_both_regimes_has_its_document()
    {
        foreach (var regime in new[] { "2007", "2019" })
            foreach (var decision in Decisions.Codes(regime)) DocumentKinds.OfDecision(regime, decision).Regime.ShouldBe(regime);
    }

    [Fact]
    public void A_filled_document_has_no_placeholder_left_and_names_its_law()
    {
        foreach (var kind in DocumentKinds.All)
        {
            var paper = A.Paper(kind.Code);
            string.Concat(paper.Paragraphs).ShouldNotContain("{", customMessage: kind.Code);
            paper.Paragraphs.ShouldAllBe(p => p.Length > 0);
            string.Concat(paper.Paragraphs).ShouldNotContain("。。", customMessage: kind.Code);
            if (!kind.ToApplicant) string.Concat(paper.Paragraphs).ShouldNotContain("宅基地审批结果（", customMessage: kind.Code);
        }
    }

    [Fact]
    public void A_bad_wording_is_told_all_that_is_wrong_with_it()
    {
        var kind = DocumentKinds.Named("refused")!;
        var faults = DocumentTemplate.Check(kind, " ", "{{caseNo}} {{receivedOn}} {{subject}} {{wrong}} {{grounds}} {{ reasons }} {");
        faults.Select(f => f.Code).ShouldBe(["requests.template-title", "requests.placeholder-unknown", "requests.placeholder-missing", "requests.placeholder-missing", "requests.placeholder-broken"]);
        faults[1].Message.ShouldContain("{{wrong}}");
        faults[2].Message.ShouldContain("{{reasons}}");
        faults[3].Message.ShouldContain("{{remedies}}");
    }

    [Fact]
    public void A_document_to_others_cannot_name_the_applicant_or_repeat_his_words()
    {
        var kind = DocumentKinds.Named("thirdPartyConsultation")!;
        DocumentTemplate.Check(kind, "征求意见书", "{{caseNo}} {{consulted}} {{subject}} {{you}}").Count(f => f.Code == "requests.placeholder-unknown").ShouldBe(2);
    }

    [Fact]
    public void What_an_applicant_wrote_is_never_read_as_a_placeholder()
    {
        var template = new DocumentTemplate("refused", 2, "t", "{{subject}}\n{{reasons}}");
        template.Fill(new Dictionary<string, string> { ["subject"] = "{{reasons}}", ["reasons"] = "x" }).ShouldBe(["{{reasons}}", "x"]);
    }

    [Theory]
    [InlineData("坎庄镇", "坎庄公开〔2026〕7号答复")]
    [InlineData("坎庄镇人民政府", "坎庄公开〔2026〕7号答复")]
    [InlineData("城关街道办事处", "城关公开〔2026〕7号答复")]
    [InlineData("县财政局", "县财政公开〔2026〕7号答复")]
    public void A_town_without_a_rule_is_numbered_by_its_name(string town, string number) => DocumentNumberRule.Of(town).Number(2026, "答复", 7).ShouldBe(number);

    [Theory]
    [InlineData("{word}依申请〔{year}〕{family}{n}号", "甲", "")]
    [InlineData("{word}〔{year}〕{n}号", "甲", "requests.number-pattern-incomplete")]
    [InlineData("{word}{year}{n}{family}", "甲", "requests.number-pattern-ambiguous")]
    [InlineData("{town}〔{year}〕{n}号{family}", "甲", "requests.number-pattern-unknown")]
    [InlineData("{word}〔{year}〕{n}号{family}", "甲2", "requests.code-word")]
    public void A_rule_must_tell_numbers_apart(string pattern, string word, string code) =>
        DocumentNumberRule.Check(pattern, word).Select(f => f.Code).ShouldBe(code.Length == 0 ? [] : [code]);

    [Theory]
    [InlineData("supplementNotice", "items dueOn")]
    [InlineData("extensionNotice", "reasons extensionDays dueOn")]
    [InlineData("thirdPartyConsultation", "consulted")]
    [InlineData("feeNotice", "feeYuan feeBasis paymentWay")]
    [InlineData("thirdPartyDecisionNotice", "disclosedPart reasons")]
    public void A_notice_names_all_it_lacks(string code, string fields)
    {
        var kind = DocumentKinds.Named(code)!;
        DocumentValues.Check(kind, new NoticeContent()).Select(f => f.Field).ShouldBe(fields.Split(' '));
        DocumentValues.Check(kind, A.Notice).ShouldBeEmpty();
    }

    /// <summary>A notice says of the reply limit what the clock does: one in time begins it anew (art. 30). One that is late leaves it as it is, and names no day:
    /// that of receipt is the wrong one where the case was reopened or a fee was paid.</summary>
    [Theory]
    [InlineData(false, "答复期限自本机关收到补正材料之日起计算", "收到申请之日起计算")]
    [InlineData(true, "答复期限不因本次补正重新计算；", "之日起计算")]
    public void A_notice_to_supplement_says_from_when_the_reply_limit_counts(bool late, string said, string unsaid)
    {
        var kind = DocumentKinds.Named("supplementNotice")!;
        var words = string.Concat(DocumentTemplate.Shipped(kind).Fill(DocumentValues.OfNotice(kind, "甲镇人民政府", A.Brief(), A.Notice with { LateNotice = late }, "")));
        words.ShouldContain(said);
        words.ShouldNotContain(unsaid);
    }

    [Fact]
    public void A_letter_to_an_agency_in_a_case_of_2007_does_not_say_that_its_time_is_not_counted()
    {
        var kind = DocumentKinds.Notice("2007", "agencyConsultation");
        kind.Regime.ShouldBe("2007");
        var words = string.Concat(DocumentTemplate.Shipped(kind).Fill(DocumentValues.OfNotice(kind, "甲镇人民政府", A.Brief(), A.Notice, "")));
        words.ShouldContain("国务院令第492号");
        words.ShouldNotContain("不计算在");
    }

    [Fact]
    public void The_silence_of_a_co_producer_is_told_to_be_consent_and_that_of_others_is_not()
    {
        var kind = DocumentKinds.Named("agencyConsultation")!;
        Words(A.Notice with { CoProducer = true }).ShouldContain("视为同意公开");
        Words(A.Notice with { CoProducer = false }).ShouldNotContain("视为同意");

        string Words(NoticeContent notice) => DocumentValues.OfNotice(kind, "甲镇人民政府", A.Brief(), notice, "")["consultationBasis"];
    }
}

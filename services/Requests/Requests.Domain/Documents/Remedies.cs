namespace GovPortal.Requests.Domain.Documents;

/// <summary>Where an applicant can go against a document.</summary>
/// <param name="CountyGovernment">Who reconsiders: 复议法 2023 art. 24(1).</param>
/// <param name="Court">Which court a lawsuit is brought to.</param>
/// <param name="PrintsUnreviewable">Whether remedies are printed where courts do not review (法释〔2025〕8号 art. 10). Local practice differs; printed by default.</param>
public sealed record RemedyBodies(string CountyGovernment, string Court, bool PrintsUnreviewable = true)
{
    /// <summary>For a town whose county has not named them yet: right, but general.</summary>
    public static readonly RemedyBodies General = new("本机关所属的县级人民政府", "有管辖权的人民法院");
}

/// <summary>The paragraph on remedies (救济途径), by what the document does and the day it bears.</summary>
public static class Remedies
{
    /// <summary>复议法 as revised in 2023: reconsideration must come first when disclosure is refused, and the refusal must say so (art. 23).</summary>
    public static readonly DateOnly ReconsiderationFirst = new(2024, 1, 1);

    /// <summary>行政诉讼法 as revised in 2014: six months instead of three (art. 46; 1989 art. 39).</summary>
    public static readonly DateOnly SixMonths = new(2015, 5, 1);

    /// <summary>法释〔2025〕8号 in force: its art. 10 lists what courts do not review.</summary>
    public static readonly DateOnly ReviewNarrowed = new(2025, 6, 1);

    /// <returns>The paragraph, or empty when the document has none.</returns>
    public static string Paragraph(RemedyRule rule, DateOnly on, RemedyBodies bodies)
    {
        ArgumentNullException.ThrowIfNull(bodies);
        return rule switch
        {
            RemedyRule.None => "",
            RemedyRule.Unreviewable when on >= ReviewNarrowed && !bodies.PrintsUnreviewable => "",
            RemedyRule.Withholds when on >= ReconsiderationFirst => First("如不服本决定", bodies),
            RemedyRule.WithholdsPart when on >= ReconsiderationFirst => First("如对本决定中不予公开的部分不服", bodies),
            _ => Either(on, bodies),
        };
    }

    private static string First(string against, RemedyBodies bodies) =>
        $"{against}，可以自收到本决定书之日起60日内，先向{bodies.CountyGovernment}申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。";

    private static string Either(DateOnly on, RemedyBodies bodies) =>
        $"如对本处理不服，可以自收到本文书之日起60日内向{bodies.CountyGovernment}申请行政复议，或者自收到本文书之日起{(on < SixMonths ? 3 : 6)}个月内向{bodies.Court}提起行政诉讼。";
}

using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using static GovPortal.Reporting.Domain.Composition.Sentences;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>The six parts of the forms of 2019 and 2021. Part one covers the five matters that 国办公开办函〔2021〕30号 names; part six says the fees.</summary>
/// <remarks>Every figure is read from the tables, in the words that rule X-1 looks for.</remarks>
internal static class SixPartText
{
    public static string Of(ReportMaterial material, int part) => part switch
    {
        1 => Overview(material),
        2 => "本年度主动公开政府信息情况见表二。",
        3 => Requests(material),
        4 => Remedies(material),
        6 => Others(material),
        _ => string.Empty,
    };

    private static string Overview(ReportMaterial material) => Paragraphs(
        $"{material.TownName}依照《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为{Period(material.Year)}。",
        "（一）主动公开",
        $"本年度主动公开政府信息{material[FigureNames.GovernmentInformationPublished]}条，其中行政规范性文件{material[FigureNames.NormativeDocuments]}件。",
        "（二）依申请公开",
        $"本年新收政府信息公开申请{Of3(material, Table3Form.Received)}件，上年结转政府信息公开申请{Of3(material, Table3Form.CarriedIn)}件；"
            + $"本年办结{Of3(material, Table3Form.Sum)}件，结转下年度继续办理{Of3(material, Table3Form.CarriedOut)}件。",
        "（三）政府信息管理",
        OrganisationText.Rules(material),
        "（四）政府信息公开平台建设",
        OrganisationText.Guides(material),
        material.ReadingPoints.Count == 0 ? null : $"设有政府信息查阅点{material[FigureNames.ReadingPoints]}处。",
        "（五）监督保障",
        OrganisationText.Group(material),
        OrganisationText.Staff(material),
        OrganisationText.Trainings(material));

    private static string Requests(ReportMaterial material) => OrNil(material, [FigureNames.RequestsReceived, FigureNames.RequestsAnswered],
        "本年度没有新收到政府信息公开申请，也没有作出答复。申请的收到和处理情况见表三。",
        "本年度收到和处理政府信息公开申请情况见表三。");

    private static string Remedies(ReportMaterial material) => OrNil(material, [FigureNames.Reconsiderations, FigureNames.Litigations],
        "本年度没有新发生政府信息公开行政复议、行政诉讼。审理情况见表四。",
        "本年度政府信息公开行政复议、行政诉讼情况见表四。");

    private static string Others(ReportMaterial material)
    {
        var fees = OrNil(material, [FigureNames.FeesYuan], "本年度没有收取政府信息公开信息处理费，收费0元。", $"本年度收取政府信息公开信息处理费{material[FigureNames.FeesYuan]}元。");
        return material.Declaration?.NarrativeOf(6) is null ? Paragraphs(fees, "没有其他需要报告的事项。") : fees;
    }

    private static Cell Of3(ReportMaterial material, string row) => material.Tables.Table3?[row, Table3Form.Total] ?? Cell.Unknown;
}

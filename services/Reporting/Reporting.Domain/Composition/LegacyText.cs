using GovPortal.Reporting.Domain.Folds;
using static GovPortal.Reporting.Domain.Composition.Sentences;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>The seven parts of the legacy form (art. 32 of the 2007 Regulation), written from the facts.</summary>
internal static class LegacyText
{
    public static string Of(ReportMaterial material, int part) => part switch
    {
        1 => Basics(material),
        2 => KeyAreas(material),
        3 => Proactive(material),
        4 => OnRequest(material),
        5 => Fees(material),
        6 => Remedies(material),
        _ => string.Empty,
    };

    private static string Basics(ReportMaterial material) => Paragraphs(
        $"{material.Year.Number}年，{material.TownName}依照《中华人民共和国政府信息公开条例》开展政府信息公开工作。本报告数据的统计期限为{Period(material.Year)}。",
        "（一）机构和人员",
        OrganisationText.Group(material),
        OrganisationText.Staff(material),
        "（二）工作制度",
        OrganisationText.Rules(material),
        "（三）公开目录、公开指南的编制和更新",
        OrganisationText.Guides(material));

    private static string KeyAreas(ReportMaterial material) => Paragraphs(OrganisationText.Trainings(material), OrganisationText.Items(material));

    private static string Proactive(ReportMaterial material) => Paragraphs(
        $"本年度主动公开政府信息{material[FigureNames.GovernmentInformationPublished]}条，其中行政规范性文件{material[FigureNames.NormativeDocuments]}件。",
        material.ReadingPoints.Count == 0
            ? $"截至{material.Year.Number}年12月31日，没有登记在册的政府信息查阅点。"
            : $"截至{material.Year.Number}年12月31日，设有政府信息查阅点{material[FigureNames.ReadingPoints]}处：{Places(material.ReadingPoints.Select(point => (point.Name, point.Address)))}。");

    private static string OnRequest(ReportMaterial material)
    {
        var year = material.Year.Number;
        var requests = OrNil(material, [FigureNames.RequestsReceived, FigureNames.RequestsAnswered],
            $"{year}年度没有收到政府信息公开申请，也没有需要答复的申请，收到0件、答复0件。",
            $"{year}年度收到政府信息公开申请{material[FigureNames.RequestsReceived]}件，答复{material[FigureNames.RequestsAnswered]}件。");
        var withheld = OrNil(material, [FigureNames.WithheldFilings],
            $"{year}年度没有不予公开政府信息备案，备案0件。",
            $"{year}年度办理不予公开政府信息备案{material[FigureNames.WithheldFilings]}件。");
        var places = material.ReceptionPlaces.Count == 0
            ? "没有登记在册的依申请公开接待场所。"
            : $"设有依申请公开接待场所{material.ReceptionPlaces.Count}处：{Places(material.ReceptionPlaces.Select(place => (place.Name, place.Address)))}。";
        return Paragraphs("（一）依申请公开的受理、答复", requests, "（二）不予公开政府信息备案", withheld, "（三）接待场所", places);
    }

    private static string Fees(ReportMaterial material) => OrNil(material, [FigureNames.FeesYuan],
        $"{material.Year.Number}年度没有收取依申请公开政府信息费用，收费0元。",
        $"{material.Year.Number}年度收取依申请公开政府信息费用{material[FigureNames.FeesYuan]}元。");

    private static string Remedies(ReportMaterial material)
    {
        var year = material.Year.Number;
        return OrNil(material, [FigureNames.Reconsiderations, FigureNames.Litigations],
            $"{year}年度没有发生因政府信息公开引起的行政复议和行政诉讼，行政复议0件、行政诉讼0件。",
            $"{year}年度发生因政府信息公开引起的行政复议{material[FigureNames.Reconsiderations]}件、行政诉讼{material[FigureNames.Litigations]}件。");
    }
}

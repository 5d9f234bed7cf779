using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Composing;

/// <summary>Figures as a reader of the report calls them.</summary>
internal static class FigureLabels
{
    public static string Of(string figure) => figure switch
    {
        FigureNames.ItemsPublished => "公开信息总数",
        FigureNames.GovernmentInformationPublished => "主动公开政府信息数",
        FigureNames.NormativeDocuments => "行政规范性文件数",
        FigureNames.RequestsReceived => "收到公开申请数",
        FigureNames.RequestsAnswered => "答复公开申请数",
        FigureNames.WithheldFilings => "不予公开备案数",
        FigureNames.FeesYuan => "依申请公开收费（元）",
        FigureNames.Reconsiderations => "行政复议数",
        FigureNames.Litigations => "行政诉讼数",
        FigureNames.TrainingSessions => "培训次数",
        FigureNames.TrainedPeople => "培训人次",
        FigureNames.FullTimeStaff => "专职人员数",
        FigureNames.PartTimeStaff => "兼职人员数",
        FigureNames.ReadingPoints => "查阅点数",
        _ => figure,
    };
}

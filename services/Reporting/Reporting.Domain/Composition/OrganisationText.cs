using GovPortal.Reporting.Domain.Folds;
using static GovPortal.Reporting.Domain.Composition.Sentences;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Organisation, staff, rules, guide and catalogue: what the legacy part one and the supervision paragraph of later forms both tell.</summary>
internal static class OrganisationText
{
    public static string Group(ReportMaterial material)
    {
        if (material.LeadingGroup is not { } group)
        {
            return $"截至{material.Year.Number}年12月31日，{material.TownName}没有登记在册的政府信息公开工作领导小组。";
        }

        var deputies = group.DeputyHeads.Length > 0 ? $"，{Listed(group.DeputyHeads)}任副组长" : string.Empty;
        var members = group.Members.Length > 0 ? $"，成员包括{Listed(group.Members)}" : string.Empty;
        var document = string.IsNullOrWhiteSpace(group.FoundingDocument) ? string.Empty : $"（{group.FoundingDocument}）";
        return $"{material.TownName}设有政务公开、政府信息公开工作领导小组{document}，由{group.Head}任组长{deputies}{members}；领导小组办公室设在{group.Office}。";
    }

    public static string Staff(ReportMaterial material) =>
        $"截至{material.Year.Number}年12月31日，从事政府信息公开工作的专职人员{material[FigureNames.FullTimeStaff]}名、兼职人员{material[FigureNames.PartTimeStaff]}名。";

    public static string Rules(ReportMaterial material) => material.RuleTitles.Count == 0
        ? "本年度没有新公布或修订政府信息公开工作制度。"
        : $"本年度公布或修订政府信息公开工作制度{material.RuleTitles.Count}项：{Listed(material.RuleTitles.Select(Title))}。";

    public static string Guides(ReportMaterial material)
    {
        if (material.Guides.Count == 0)
        {
            return "本年度政府信息公开指南和目录没有发布新版本。";
        }

        var versions = material.Guides.Select(guide =>
            $"{Day(guide.PublishedOn)}发布公开{(guide.Kind == "catalogue" ? "目录" : "指南")}{guide.Number}{(guide.Summary.Length > 0 ? $"（{guide.Summary.TrimEnd('。')}）" : string.Empty)}");
        return $"本年度政府信息公开指南更新{material.Guides.Count(guide => guide.Kind == "guide")}次、目录更新{material.Guides.Count(guide => guide.Kind == "catalogue")}次：{string.Join("；", versions)}。";
    }

    public static string Trainings(ReportMaterial material)
    {
        if (material.Trainings.Count == 0)
        {
            return "本年度没有举办政府信息公开培训的登记。";
        }

        var held = material.Trainings.Select(session => $"{Day(session.HeldOn)}{Title(session.Title)}");
        return $"本年度举办或参加政府信息公开业务培训{material[FigureNames.TrainingSessions]}次，接受培训{material[FigureNames.TrainedPeople]}人次：{Listed(held)}。";
    }

    /// <summary>The mixed count that town reports publish, and how much of it is government information.</summary>
    public static string Items(ReportMaterial material)
    {
        var (all, own) = (material[FigureNames.ItemsPublished], material[FigureNames.GovernmentInformationPublished]);
        return $"{Period(material.Year)}，共发布政务信息及其他非政府信息合计{all}条，其中政府信息{own}条、其他非政府信息{Less(all, own)}条。";
    }
}

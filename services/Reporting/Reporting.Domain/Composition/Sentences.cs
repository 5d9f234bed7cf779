using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Sentences that more than one part needs.</summary>
internal static class Sentences
{
    /// <summary>The figure's sentence when there is one; otherwise the nil sentence, and whose signed statement it is.</summary>
    public static string OrNil(ReportMaterial material, IReadOnlyList<string> figures, string nil, string sentence)
    {
        if (figures.Any(figure => material[figure].Value != 0))
        {
            return sentence;
        }

        return material.Declaration is { } declaration && figures.All(material.IsDeclaredNil)
            ? $"{nil}（零报告声明：{declaration.DeclaredBy}，{Day(declaration.DeclaredOn)}签署。）"
            : $"{nil}（系统登记为零，零报告声明待签署。）";
    }

    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Title(string title) => title.Contains('《', StringComparison.Ordinal) ? title : $"《{title}》";

    public static string Listed(IEnumerable<string> names) => string.Join("、", names);

    public static string Places(IEnumerable<(string Name, string Address)> places) => Listed(places.Select(place => $"{place.Name}（{place.Address}）"));

    /// <summary>Paragraphs, one a line; empty ones fall away.</summary>
    public static string Paragraphs(params IEnumerable<string?> paragraphs) => string.Join('\n', paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));

    public static string Period(ReportYear year) => $"{year.Number}年1月1日至12月31日";

    public static Figure Less(Figure left, Figure right) => new(left.Value - right.Value);
}

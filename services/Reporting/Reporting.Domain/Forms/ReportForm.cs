using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Reporting.Domain.Forms;

/// <summary>A form of the annual report (政府信息公开工作年度报告): its parts and which tables it carries.</summary>
/// <param name="Code">2008, 2019 or 2021: how clients name the form.</param>
/// <param name="FirstYear">First report year for which the form is in force.</param>
/// <param name="Basis">The law or circular that prescribes it.</param>
/// <param name="PartTitles">The fixed titles, part one first.</param>
public sealed record ReportForm(string Code, int FirstYear, string Basis, IReadOnlyList<string> PartTitles)
{
    /// <summary>First year with a report: the 2007 Regulation is in force since 2008-05-01.</summary>
    public const int FirstReportYear = 2008;

    /// <summary>Years beyond this are typing errors, not reports.</summary>
    public const int LastReportYear = 2200;

    /// <summary>Free text by art. 32 of the 2007 Regulation; the parts are those of the town report of 2014 that this suite began from.</summary>
    public static readonly ReportForm Legacy2008 = new("2008", FirstReportYear, "《政府信息公开条例》（2007）第三十一条、第三十二条",
    [
        "本年度政府信息公开工作的基本情况",
        "重点领域政府信息公开情况",
        "主动公开政府信息的情况",
        "依申请公开和不予公开政府信息的情况",
        "政府信息公开的收费及减免情况",
        "因政府信息公开申请行政复议、提起行政诉讼的情况",
        "政府信息公开工作存在的主要问题及改进措施",
    ]);

    /// <summary>格式（试行）, report years 2019 and 2020.</summary>
    public static readonly ReportForm Trial2019 = new("2019", 2019, "国办公开办函〔2019〕60号",
    [
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "政府信息公开工作存在的主要问题及改进情况",
        "其他需要报告的事项",
    ]);

    /// <summary>格式 in force since the report year 2021.</summary>
    public static readonly ReportForm Current2021 = new("2021", 2021, "国办公开办函〔2021〕30号",
    [
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
        "其他需要报告的事项",
    ]);

    public static IReadOnlyList<ReportForm> All { get; } = [Legacy2008, Trial2019, Current2021];

    /// <summary>Whether the form carries tables 2, 3 and 4.</summary>
    public bool HasTables => FirstYear >= Trial2019.FirstYear;

    /// <summary>Whether （六）其他处理 of table 3 is one row (2019) rather than three (2021).</summary>
    public bool HasSingleOtherRow => Code == Trial2019.Code;

    /// <summary>The form in force for a report year: 2008–2018, 2019–2020, 2021 on.</summary>
    public static ReportForm InForceFor(int year) => All.Last(form => form.FirstYear <= Math.Max(year, FirstReportYear));

    public static bool TryFind(string? code, [NotNullWhen(true)] out ReportForm? form)
    {
        form = All.FirstOrDefault(candidate => candidate.Code == code);
        return form is not null;
    }

    public static bool IsReportYear(int year) => year is >= FirstReportYear and <= LastReportYear;
}

using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>Words that name a code of things: the number right after one is no number of a person.</summary>
/// <remarks>Only right after it: 采购编号 names a code, 采购联系人 a person.</remarks>
internal static partial class CodeLabel
{
    public static bool Is(ReadOnlySpan<char> text) => Words().IsMatch(text);

    [GeneratedRegex(
        "(?:编号|编码|代码|单号|序列号|条码|坐标|流水|订单|文号|(?:流水|项目|合同|注册|备案|批准|登记|许可证|产权证|货|型|票|索引|图斑|地块|宗地|招标|采购|标段|档案|设备)号|发票号码?|发票代码|许可证)"
        + @"(?:[(][^)]{0,8}[)])?[:：为是\s|]{0,4}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>Words that name a code of things: what follows is no number of a person.</summary>
internal static partial class CodeLabel
{
    public static bool Is(ReadOnlySpan<char> text) => Words().IsMatch(text);

    [GeneratedRegex("(?:编号|编码|代码|单号|订单|流水|文号|备案|项目号|合同号|序列|条码|注册号|许可证|登记号|批准|货号|型号|票号|发票|索引号|坐标|图斑|地块|宗地|招标|采购)[^0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

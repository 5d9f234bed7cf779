using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>What a column of a list of persons holds.</summary>
internal enum ListColumn
{
    Other,
    Name,
    Contact,
    Identity,
    Phone,
    Account,
    Address,
    Amount,
    Post,
}

/// <summary>Reads the header of a table.</summary>
internal static partial class ListHeader
{
    private const int LongestLabel = 16;

    public static ListColumn Of(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > 30 || !IsHan(cell)) return ListColumn.Other;
        var bare = string.Concat(FoldedText.Of(cell.ToString()).Text.Where(c => !char.IsWhiteSpace(c)));
        if (Identity().IsMatch(bare)) return ListColumn.Identity;
        if (Account().IsMatch(bare)) return ListColumn.Account;
        if (Phone().IsMatch(bare)) return ListColumn.Phone;
        if (Address().IsMatch(bare)) return ListColumn.Address;
        if (Name().IsMatch(bare)) return ListColumn.Name;
        if (Amount().IsMatch(bare)) return ListColumn.Amount;
        if (Contact().IsMatch(bare)) return ListColumn.Contact;
        return Post().IsMatch(bare) ? ListColumn.Post : ListColumn.Other;
    }

    /// <summary>The columns of a header, each in the light of the others: beside names that are not officials', an 地址 is a home.</summary>
    public static IReadOnlyList<ListColumn> ColumnsOf(TextLayout layout, IReadOnlyList<TextSpan> header)
    {
        var columns = header.Select(c => Of(layout.Cell(c))).ToList();
        if (!columns.Contains(ListColumn.Name)) return columns;
        var (homes, officials) = (new List<int>(), false);
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = layout.Cell(header[i]);
            officials |= Official().IsMatch(cell);
            // 与户主关系 holds no name where another column does.
            if (columns[i] == ListColumn.Name && cell.Contains("关系", StringComparison.Ordinal) && columns.Count(c => c == ListColumn.Name) > 1) columns[i] = ListColumn.Other;
            if (columns[i] == ListColumn.Other && Place().IsMatch(cell)) homes.Add(i);
        }

        if (!officials) homes.ForEach(i => columns[i] = ListColumn.Address);
        return columns;
    }

    /// <summary>Whether a cell is nothing but what a column is called: 身份证号 is, 户主, 高龄补贴 and 卡号有误 may be what stands in one.</summary>
    public static bool IsLabel(ReadOnlySpan<char> cell) =>
        cell.Length is > 0 and <= LongestLabel && IsHan(cell) && Label().IsMatch(string.Concat(FoldedText.Of(cell.ToString()).Text.Where(c => !char.IsWhiteSpace(c))));

    /// <summary>Whether a column counts towards a list of persons (P-LIST).</summary>
    public static bool IsListed(ListColumn column) => column is not (ListColumn.Other or ListColumn.Post);

    public static MaskKind MaskOf(ListColumn column) => column switch
    {
        ListColumn.Identity => MaskKind.Identity,
        ListColumn.Phone => MaskKind.Mobile,
        ListColumn.Account => MaskKind.Account,
        ListColumn.Address => MaskKind.Address,
        ListColumn.Name => MaskKind.Name,
        ListColumn.Other or ListColumn.Contact or ListColumn.Amount or ListColumn.Post => MaskKind.None,
    };

    private static bool IsHan(ReadOnlySpan<char> cell) => cell.ContainsAnyInRange('\u2E80', '\u9FFF');

    [GeneratedRegex("身份证|身份号|公民身份|证件号", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    [GeneratedRegex("[账帐]号|卡号|存折|一卡通|银行[账帐]户", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex("电话|手机|联系方式|号码", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex("住址|家庭地址|家庭所在|居住地|户籍|身份证地址", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("^(?!.*(?:办公|单位|机构|公司|企业|网)).*地\\s*址", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("职务|科室|部门|机构|单位|企业|公司", RegexOptions.CultureInvariant)]
    private static partial Regex Official();

    [GeneratedRegex("姓名|户主|申请人|受益人|持卡人|开户名|^户名|补[贴助]对象|低保对象|救助对象|保障对象|^对象$|患者|死者|监护人|家长", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("金额|发放额|补[贴助]|救助金|保障金|抚恤|\\(元\\)|\\(万元\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^(?![无没未缺])\D*?(?:(?:姓名|户名|开户名|申请人|身份证|身份证号码?|身份号码?|证件号码?|[账帐]号|卡号|电话|号码|手机号?|联系方式|住址|地址|所在地|居住地|户籍地?|金额|发放额)(?:\([^()\d]*\))?|\(万?元[^()\d]*\)):?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("联系人|负责人", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex("职务|单位|部门|科室|岗位|职责|分工|机构|学校|村居|企业", RegexOptions.CultureInvariant)]
    private static partial Regex Post();
}

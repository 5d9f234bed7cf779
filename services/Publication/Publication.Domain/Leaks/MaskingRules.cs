using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>How much of an identity number stays: as places practise it. The day of birth never does.</summary>
public enum IdentityMask
{
    /// <summary>First 2 and last 3, as 永安市 (2023).</summary>
    TwoAndThree,

    /// <summary>First 6 (the area) and last 4.</summary>
    SixAndFour,

    /// <summary>First 3 and last 4.</summary>
    ThreeAndFour,
}

/// <summary>What stands in the place of a value. Enough to recognise one's own entry, too little to find a stranger.</summary>
public sealed partial record MaskingRules(IdentityMask Identity = IdentityMask.TwoAndThree, bool KeepsLastFourOfAccount = false)
{
    /// <param name="value">Without spaces and in half width.</param>
    public string Mask(MaskKind kind, string value) => kind switch
    {
        MaskKind.Identity => IdentityOf(value),
        MaskKind.OldIdentity => Keep(value, 2, 3),
        MaskKind.Mobile => value.Length >= 11 ? value[^11..][..3] + "****" + value[^4..] : "****",
        MaskKind.Landline => value.Length > 4 ? value[..Math.Min(4, value.Length - 4)] + "****" : "****",
        MaskKind.Account => KeepsLastFourOfAccount && value.Length >= 12 ? "****" + value[^4..] : "****",
        MaskKind.Address => DownToTown(value),
        MaskKind.Mail => value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? "***" + value[at..] : "***",
        MaskKind.Passport => Keep(value, 1, 0),
        MaskKind.Plate => Keep(value, 2, 0),
        MaskKind.Name => NameOf(value),
        MaskKind.Remove => "****",
        MaskKind.None => value,
    };

    /// <summary>An address stays down to the town (乡镇、街道); what follows goes. Only the chain of units that it begins with counts: 社区 and 菜市街 are none.</summary>
    public static string DownToTown(string address)
    {
        var chain = Chain().Match(address);
        return chain.Groups["town"].Success ? chain.Value : chain.Value + "****";
    }

    /// <summary>张某某: the surname stays.</summary>
    public static string NameOf(string name)
    {
        var surname = Math.Max(1, Surnames.LengthAt(name));
        return name.Length <= surname ? "某" : name[..surname] + new string('某', Math.Clamp(name.Length - surname, 1, 2));
    }

    private string IdentityOf(string value) => value.Length != 18 ? Keep(value, 2, Math.Min(3, value.Length / 4)) : Identity switch
    {
        IdentityMask.TwoAndThree => Keep(value, 2, 3),
        IdentityMask.SixAndFour => Keep(value, 6, 4),
        IdentityMask.ThreeAndFour => Keep(value, 3, 4),
    };

    private static string Keep(string value, int first, int last) =>
        value.Length <= first + last ? new string('*', Math.Max(value.Length, 4)) : value[..first] + new string('*', value.Length - first - last) + value[^last..];

    /// <summary>省, 市, 县区, 乡镇街道: each may be missing, and none begins behind a street, a village or an estate.</summary>
    [GeneratedRegex(
        @"^(?:[\u4E00-\u9FFF]{2,8}?(?:省|(?<!族)自治区(?!域)|族自治区))?(?:(?!市)(?:(?![路街村镇乡县]|社区|小区)[\u4E00-\u9FFF]){1,10}?(?:(?<![菜集超夜早])市(?![场民])|自治州|地区|盟))?"
        + @"(?:(?:(?![路街村镇乡]|社区|小区|市场)[\u4E00-\u9FFF]){1,12}?(?:县|区|旗|(?<![菜集超夜早])市(?![场民中])))?"
        + @"(?<town>(?:(?!路(?!街道)|街(?!道)|村(?![镇乡])|社区|小区)[\u4E00-\u9FFF]){1,8}?(?:镇|乡|街道))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chain();
}

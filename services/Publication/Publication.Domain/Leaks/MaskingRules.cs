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
public sealed record MaskingRules(IdentityMask Identity = IdentityMask.TwoAndThree, bool KeepsLastFourOfAccount = false)
{
    private static readonly char[] TownUnits = ['乡', '镇'];

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

    /// <summary>An address stays down to the town (乡镇、街道); what follows goes.</summary>
    public static string DownToTown(string address)
    {
        var street = address.IndexOf("街道", StringComparison.Ordinal);
        if (street >= 0) return address[..(street + 2)];
        if (address.IndexOfAny(TownUnits) is >= 0 and var town) return address[..(town + 1)];
        var county = address.LastIndexOfAny(['县', '市', '区', '旗']);
        return county > 0 && address.IndexOf("小区", StringComparison.Ordinal) != county - 1 ? address[..(county + 1)] + "****" : "****";
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
}

namespace GovPortal.Publication.Domain;

/// <summary>索引号: publisher's code / year - serial, unchanged for ever (政府信息公开目录系统实施指引).</summary>
public static class IndexNumber
{
    private const int CodeLength = 9;

    /// <param name="adminCode">The town's 6, 9 or 12 digit code; the first nine stand for the publisher.</param>
    public static string Of(string adminCode, int year, long serial)
    {
        ArgumentNullException.ThrowIfNull(adminCode);
        var code = adminCode.Length >= CodeLength ? adminCode[..CodeLength] : adminCode.PadRight(CodeLength, '0');
        return $"{code}/{year:0000}-{serial:00000}";
    }
}

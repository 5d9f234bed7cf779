using System.Globalization;

namespace GovPortal.Publication.Domain.Items;

/// <summary>索引号: publisher's code / year - serial, unchanged for ever (政府信息公开目录系统实施指引).</summary>
public static class IndexNumber
{
    private const int CodeLength = 9;

    /// <summary>No town publishes ten million items a year.</summary>
    private const int MaxSerialLength = 7;

    /// <param name="adminCode">The town's 6, 9 or 12 digit code; the first nine stand for the publisher.</param>
    public static string Of(string adminCode, int year, long serial)
    {
        ArgumentNullException.ThrowIfNull(adminCode);
        var code = adminCode.Length >= CodeLength ? adminCode[..CodeLength] : adminCode.PadRight(CodeLength, '0');
        return $"{code}/{year:0000}-{serial:00000}";
    }

    /// <summary>Year and serial of a number that this suite would give the town one day; null for any other, which nothing given can meet.</summary>
    public static (int Year, long Serial)? Read(string adminCode, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Split('/') is not [_, var rest] || rest.Split('-') is not [{ Length: 4 } years, { Length: <= MaxSerialLength } serials]) return null;
        var isRead = int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            & long.TryParse(serials, NumberStyles.None, CultureInfo.InvariantCulture, out var serial);
        return isRead && Of(adminCode, year, serial) == number ? (year, serial) : null;
    }
}

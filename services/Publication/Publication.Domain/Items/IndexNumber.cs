using System.Globalization;

namespace GovPortal.Publication.Domain.Items;

/// <summary>索引号: publisher's code / year - serial, unchanged for ever (政府信息公开目录系统实施指引).</summary>
/// <remarks>
/// No two numbers that this suite gives in a county are the same: <see cref="IndexCode"/> is one unit's, the serial rises. A number that an import brings is history: it is
/// kept as it was, unique within its unit, though another unit may have given the same, or will. Nothing looks it up outside its unit.
/// </remarks>
public static class IndexNumber
{
    /// <summary>No town publishes ten million items a year.</summary>
    private const int MaxSerialLength = 7;

    /// <param name="code"><see cref="IndexCode.Code"/> of the unit.</param>
    public static string Of(string code, int year, long serial) => string.Create(CultureInfo.InvariantCulture, $"{code}/{year:0000}-{serial:00000}");

    /// <summary>Year and serial of a number that this suite would give the unit one day; null for any other, which nothing given can meet.</summary>
    /// <param name="code">That of the unit. A number under a code with another ordinal, or with none, is not its own.</param>
    public static (int Year, long Serial)? Read(string code, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Split('/') is not [_, var rest] || rest.Split('-') is not [{ Length: 4 } years, { Length: <= MaxSerialLength } serials]) return null;
        var isRead = int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            & long.TryParse(serials, NumberStyles.None, CultureInfo.InvariantCulture, out var serial);
        return isRead && Of(code, year, serial) == number ? (year, serial) : null;
    }
}

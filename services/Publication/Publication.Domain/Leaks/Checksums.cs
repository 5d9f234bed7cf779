namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The check digits of the numbers that are looked for.</summary>
public static class Checksums
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] UsccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>GB 11643-1999: MOD 11-2 over the first 17 digits.</summary>
    public static char IdentityCheck(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < IdentityWeights.Length; i++) sum += (first17[i] - '0') * IdentityWeights[i];
        return "10X98765432"[sum % 11];
    }

    /// <summary>18 characters, a possible day of birth, and the right check character.</summary>
    public static bool IsIdentity(ReadOnlySpan<char> number) => number.Length == 18 && HasIdentityShape(number) && IdentityCheck(number[..17]) == char.ToUpperInvariant(number[17]);

    /// <summary>Area and day of birth are possible; the check character is not looked at.</summary>
    public static bool HasIdentityShape(ReadOnlySpan<char> number) => number[0] != '0' && BirthDay(number[6..14]) is not null;

    /// <summary>The day of <c>yyyyMMdd</c> from 1800 to 2099, or null.</summary>
    public static DateOnly? BirthDay(ReadOnlySpan<char> digits)
    {
        if (!int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number)) return null;
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        return year is >= 1800 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Luhn (ISO/IEC 7812-1): from the right every second digit counts double.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1) digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>GB 32100-2015 统一社会信用代码: weights 3^i mod 31.</summary>
    public static bool IsUscc(ReadOnlySpan<char> code)
    {
        if (code.Length != 18) return false;
        var sum = 0;
        for (var i = 0; i < UsccWeights.Length; i++)
        {
            var value = UsccAlphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += value * UsccWeights[i];
        }

        return UsccAlphabet[(31 - (sum % 31)) % 31] == code[17];
    }
}

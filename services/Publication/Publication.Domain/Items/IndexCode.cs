using System.Globalization;
using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>前段码: what stands before the stroke of every index number of a unit. Given once, unchanged for ever, and no other unit's (政府信息公开目录系统实施指引).</summary>
/// <remarks>
/// The code of the unit's place does not tell units apart: a department bears its county's, a village its town's. So the first unit that needs one gets the
/// nine characters, any other of the same place an ordinal behind them. What becomes of the code of the place later changes nothing here.
/// Nine characters under which several units gave numbers before this was kept stand under an identifier of no unit: nobody gets them again.
/// </remarks>
public sealed class IndexCode : ITownOwned, IInsertOnly
{
    private const int StemLength = 9;

    public required TownId TownId { get; init; }

    public required string Code { get; init; }

    /// <param name="adminCode">The unit's 6, 9 or 12 digit code. Empty where none is known: nine zeros, since publishing has a time limit and no code will be changed.</param>
    /// <param name="ordinal">1 is the first unit of the place.</param>
    public static string Of(string adminCode, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(adminCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        var stem = adminCode.Length >= StemLength ? adminCode[..StemLength] : adminCode.PadRight(StemLength, '0');
        return ordinal == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}{ordinal:000}");
    }
}

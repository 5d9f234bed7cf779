namespace GovPortal.Kernel;

/// <summary>Why a fee cannot be calculated.</summary>
public static class ProcessingFeeErrors
{
    public static readonly Error UnitsOutOfRange = new(
        "fees.units-out-of-range", ErrorKind.Invalid, $"The number of items or pages must lie between 0 and {ProcessingFee.MaxUnits}.");
}

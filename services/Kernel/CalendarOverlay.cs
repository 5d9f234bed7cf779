namespace GovPortal.Kernel;

/// <summary>What a local government changes in the national calendar: a minority holiday (放假办法 art. 4), an epidemic, a disaster.</summary>
/// <param name="Jurisdiction">Who ordered it.</param>
/// <param name="BasisDocument">The order's title and number.</param>
/// <param name="Off">Days that do not count there.</param>
/// <param name="Worked">Days that count there although they are weekend or holiday.</param>
public sealed record CalendarOverlay(
    string Jurisdiction,
    string BasisDocument,
    IReadOnlyCollection<DateOnly> Off,
    IReadOnlyCollection<DateOnly> Worked);

namespace GovPortal.Publication.Leaks;

/// <summary>What the objects of a PDF may cost, beside <see cref="LeakLimits"/>.</summary>
internal static class PdfLimits
{
    public const int Objects = 500_000;
    public const int ObjectDepth = 300;
    public const int Texts = 500_000;
    public const int TextCharacters = 40_000_000;
    public const int DrawnStreams = 20_000;
    public const int EmbeddedFiles = 500;
    public const int PageLetters = 2_000_000;
    public const int PageForms = 20_000;
    public const int FontLookUps = 2_000_000;
    public const int FormDepth = 40;
}

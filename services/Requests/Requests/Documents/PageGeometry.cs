namespace GovPortal.Requests.Documents;

/// <summary>The page of GB/T 9704-2012, 5.2: A4, type area 156 × 225 mm, 22 lines of 28 characters. In points.</summary>
internal static class PageGeometry
{
    public const float Width = 210 * Millimetre;
    public const float Height = 297 * Millimetre;
    public const float Top = 37 * Millimetre;
    public const float Left = 28 * Millimetre;
    public const float TypeWidth = 156 * Millimetre;
    public const float TypeHeight = 225 * Millimetre;
    public const int LinesPerPage = 22;
    public const int CharactersPerLine = 28;

    /// <summary>One line: 10.2 mm.</summary>
    public const float Pitch = TypeHeight / LinesPerPage;

    /// <summary>The width that a character of size 3 has in the grid: a little less than its 16 points.</summary>
    public const float Cell = TypeWidth / CharactersPerLine;

    /// <summary>3号: body.</summary>
    public const float BodySize = 16;

    /// <summary>2号: title.</summary>
    public const float TitleSize = 22;

    /// <summary>4号: page number.</summary>
    public const float PageNumberSize = 14;

    /// <summary>发文机关标志: its upper edge is 35 mm below that of the type area (7.2.4).</summary>
    public const float HeadDrop = 35 * Millimetre;

    /// <summary>The red line lies 4 mm below the number (7.2.7).</summary>
    public const float RuleDrop = 4 * Millimetre;

    /// <summary>The page number stands 7 mm below the type area (7.5).</summary>
    public const float PageNumberDrop = 7 * Millimetre;

    private const float Millimetre = 72 / 25.4f;

    /// <summary>Size of the red head: as large as fits on one line, at most 48 points.</summary>
    public static float HeadSize(string agency) => Math.Min(48, TypeWidth / Math.Max(1, Characters(agency) + 1));

    /// <summary>Width in characters: a figure or Latin letter is half a one.</summary>
    public static float Characters(string text) => text.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.5f : 1);

    /// <summary>How far from the right edge signature and date stand, in characters: the date four, the agency centred above it, neither nearer than two (7.3.5).</summary>
    public static (float Agency, float Date) Closing(string agency, string date)
    {
        var half = (Characters(date) - Characters(agency)) / 2;
        return half >= -2 ? (4 + half, 4) : (2, 2 - half);
    }
}

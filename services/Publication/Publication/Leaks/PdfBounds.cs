using UglyToad.PdfPig.Core;

namespace GovPortal.Publication.Leaks;

/// <summary>The upright box around a rectangle that may be turned.</summary>
internal static class PdfBounds
{
    public static double BoundingLeft(this PdfRectangle box) => Math.Min(Math.Min(box.TopLeft.X, box.TopRight.X), Math.Min(box.BottomLeft.X, box.BottomRight.X));

    public static double BoundingRight(this PdfRectangle box) => Math.Max(Math.Max(box.TopLeft.X, box.TopRight.X), Math.Max(box.BottomLeft.X, box.BottomRight.X));

    public static double BoundingBottom(this PdfRectangle box) => Math.Min(Math.Min(box.TopLeft.Y, box.TopRight.Y), Math.Min(box.BottomLeft.Y, box.BottomRight.Y));

    public static double BoundingTop(this PdfRectangle box) => Math.Max(Math.Max(box.TopLeft.Y, box.TopRight.Y), Math.Max(box.BottomLeft.Y, box.BottomRight.Y));

    public static PageBox With(this PageBox box, PageBox other) =>
        new(Math.Min(box.Left, other.Left), Math.Min(box.Bottom, other.Bottom), Math.Max(box.Right, other.Right), Math.Max(box.Top, other.Top));
}

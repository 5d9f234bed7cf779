using SkiaSharp;

namespace GovPortal.Publication.Tests.Leaks;

internal static class PictureSample
{
    public static byte[] Png()
    {
        using var bitmap = new SKBitmap(20, 20);
        bitmap.Erase(SKColors.Crimson);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}

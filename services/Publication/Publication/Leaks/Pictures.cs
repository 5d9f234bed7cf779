using SkiaSharp;

namespace GovPortal.Publication.Leaks;

/// <summary>Pictures inside a masked file: drawn anew, so that their own metadata (place, device, author) is gone.</summary>
internal static class Pictures
{
    /// <param name="remove">Grey instead of the picture.</param>
    public static byte[] Redraw(byte[] bytes, bool remove)
    {
        using var codec = remove ? null : SKCodec.Create(new MemoryStream(bytes, writable: false));
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is <= 0 or > LeakLimits.PicturePixels) return Grey();
        using var bitmap = SKBitmap.Decode(codec);
        if (bitmap is null) return Grey();
        using var data = bitmap.Encode(codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private static byte[] Grey()
    {
        using var bitmap = new SKBitmap(8, 8);
        bitmap.Erase(SKColors.LightGray);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}

namespace GovPortal.Publication.Leaks;

/// <summary>What a file may cost: a packed file of some kilobytes can unpack to gigabytes.</summary>
internal static class LeakLimits
{
    public const int FileBytes = 50 * 1024 * 1024;
    public const long UnpackedBytes = 200L * 1024 * 1024;
    public const int XmlPartBytes = 48 * 1024 * 1024;
    public const int Entries = 5_000;
    public const int XmlDepth = 200;
    public const int NestedFiles = 3;
    public const int Pages = 2_000;
    public const int MaskedPages = 300;
    public const int PicturePixels = 60_000_000;
}

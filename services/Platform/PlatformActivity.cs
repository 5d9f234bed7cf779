using System.Diagnostics;

namespace GovPortal.Platform;

/// <summary>The source of the suite's own spans.</summary>
internal static class PlatformActivity
{
    public static readonly ActivitySource Source = new("GovPortal.Platform");
}

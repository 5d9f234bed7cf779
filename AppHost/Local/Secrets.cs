using System.Security.Cryptography;

namespace GovPortal.AppHost.Local;

/// <summary>Generated passwords: 192 random bits in letters and digits, so that they need no quoting in SQL, URIs, shells or files.</summary>
internal static class Secrets
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}

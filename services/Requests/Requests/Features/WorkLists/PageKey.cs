using System.Text;
using GovPortal.Kernel;
using Microsoft.AspNetCore.WebUtilities;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>Where a page ended, as a client carries it back: the place in the order of the last line.</summary>
internal static class PageKey
{
    public static readonly Fault Unreadable = new("after", "requests.page-unreadable", "after is the 'next' of the page before.");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string order) => WebEncoders.Base64UrlEncode(Strict.GetBytes(order));

    /// <returns>Null if it is no such key.</returns>
    public static string? Read(string after)
    {
        try
        {
            return Strict.GetString(WebEncoders.Base64UrlDecode(after));
        }
        catch (Exception unreadable) when (unreadable is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.EndToEnd.Tests.PersonalData;

/// <summary>What stands in bytes of any kind: a mark and a name, however they were written down.</summary>
/// <param name="mark">Of ASCII letters; a number of three digits follows it wherever it was planted.</param>
/// <param name="name">Of Chinese characters.</param>
internal sealed partial class ClearText(string mark, string name)
{
    private readonly IReadOnlyList<(string How, byte[] Bytes)> _patterns =
    [
        .. Of(mark), .. Of(name),
        ("name as \\u…", Encoding.ASCII.GetBytes(string.Concat(name.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))))),
        ("name as \\U…", Encoding.ASCII.GetBytes(string.Concat(name.Select(c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"))))),
        ("name in a URL", Encoding.ASCII.GetBytes(Uri.EscapeDataString(name))),
    ];

    /// <summary>Each place where one of them stands, with the number of the mark where it can be read.</summary>
    public IEnumerable<Hit> In(string place, byte[] bytes)
    {
        foreach (var (how, pattern) in _patterns)
        {
            for (var at = bytes.AsSpan().IndexOf(pattern); at >= 0;)
            {
                yield return new Hit(place, how, NumberAt(bytes, at, pattern.Length), Context(bytes, at));
                var rest = bytes.AsSpan(at + pattern.Length).IndexOf(pattern);
                at = rest < 0 ? -1 : at + pattern.Length + rest;
            }
        }
    }

    /// <summary>Every file below the folders, whoever owns it; one that vanishes meanwhile is none.</summary>
    public IEnumerable<Hit> Below(IEnumerable<string> folders) =>
        folders.SelectMany(f => Directory.EnumerateFiles(f, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
            // The launcher's own lock can be read by nobody else; it is empty.
            .Where(file => !file.EndsWith("/run/lock", StringComparison.Ordinal)).SelectMany(file => In(file, Read(file)));

    public static byte[] Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static IEnumerable<(string How, byte[] Bytes)> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", bytes);
        yield return ("UTF-16LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
        yield return ("HEX", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        for (var before = 0; before < 3; before++)
        {
            // The characters at both ends depend on the neighbours; those between do not.
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var from = before == 0 ? 0 : before + 1;
            yield return ("base64", Encoding.ASCII.GetBytes(encoded[from..((before + bytes.Length) * 8 / 6)]));
        }
    }

    private static int? NumberAt(byte[] bytes, int at, int length) =>
        at + length + 3 <= bytes.Length && int.TryParse(Encoding.ASCII.GetString(bytes, at + length, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Context(byte[] bytes, int at) =>
        Unprintable().Replace(Encoding.UTF8.GetString(bytes, Math.Max(0, at - 60), Math.Min(160, bytes.Length - Math.Max(0, at - 60))), ".");

    [GeneratedRegex(@"[\x00-\x1f\ufffd]")]
    private static partial Regex Unprintable();
}

/// <param name="Number">Which of the planted texts it is; null for the name alone and where it cannot be read.</param>
internal sealed record Hit(string Place, string How, int? Number, string Context);

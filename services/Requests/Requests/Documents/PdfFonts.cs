using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace GovPortal.Requests.Documents;

/// <summary>Section <c>Documents</c>: the fonts of the PDF form. The .docx form names its fonts and needs none here.</summary>
public sealed record DocumentsOptions
{
    /// <summary>A Chinese font file (.ttf, .otf, .ttc) for the body, in place of 仿宋_GB2312.</summary>
    [Required]
    public string FontPath { get; init; } = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

    /// <summary>One for head and title, in place of 方正小标宋简体.</summary>
    [Required]
    public string TitleFontPath { get; init; } = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc";
}

/// <summary>The fonts of the PDF form, read once.</summary>
internal sealed class PdfFonts(IOptions<DocumentsOptions> options)
{
    private readonly Lazy<SKTypeface?> _body = new(() => Open(options.Value.FontPath));
    private readonly Lazy<SKTypeface?> _title = new(() => Open(options.Value.TitleFontPath));

    /// <summary>Null when the file is not there or holds no Chinese.</summary>
    public SKTypeface? Body => _body.Value;

    public SKTypeface? Title => _title.Value ?? _body.Value;

    /// <summary>The face that has the character: rare characters of names may be in another font of the machine.</summary>
    public static SKTypeface For(SKTypeface preferred, int character) =>
        Has(preferred, character) ? preferred : SKFontManager.Default.MatchCharacter(character) ?? preferred;

    private static bool Has(SKTypeface face, int character)
    {
        using var font = new SKFont(face);
        return font.GetGlyph(character) != 0;
    }

    /// <summary>A collection holds the same characters in the shapes of several countries: the simplified Chinese ones are wanted.</summary>
    private static SKTypeface? Open(string named)
    {
        // An image carries its fonts beside the program.
        var path = new[] { named, Path.Combine(AppContext.BaseDirectory, "fonts", Path.GetFileName(named)) }.FirstOrDefault(File.Exists);
        if (path is null) return null;
        SKTypeface? first = null;
        for (var index = 0; index < 16; index++)
        {
            var face = SKTypeface.FromFile(path, index);
            if (face is null || !Has(face, '政')) break;
            if (face.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) return face;
            first ??= face;
        }

        return first;
    }
}

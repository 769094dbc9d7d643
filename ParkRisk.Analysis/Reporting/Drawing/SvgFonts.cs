using ParkRisk.Analysis.IO;
using SkiaSharp;

namespace ParkRisk.Analysis.Reporting.Drawing;

/// <summary>The two weights of the face in which drawings are painted.</summary>
internal sealed class SvgFonts : IDisposable
{
    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    /// <summary>Opens the faces; without a Chinese one those of the system are taken.</summary>
    public SvgFonts(ChineseFont? font)
    {
        _regular = Open(font?.Regular, font?.Face ?? 0, SKFontStyle.Normal);
        _bold = Open(font?.Bold, font?.Face ?? 0, SKFontStyle.Bold);
    }

    /// <summary>A font; italics are slanted.</summary>
    public SKFont Of(float size, bool bold, bool italic) => new(bold ? _bold : _regular, size) { SkewX = italic ? -0.2f : 0, Subpixel = true };

    /// <inheritdoc/>
    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }

    private static SKTypeface Open(string? path, int face, SKFontStyle style)
        => (path is null ? null : SKTypeface.FromFile(path, face))
            ?? SKFontManager.Default.MatchCharacter(null, style, null, '风')
            ?? SKTypeface.FromFamilyName(null, style);
}

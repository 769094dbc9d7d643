using System.Text;

namespace ParkRisk.Analysis.IO;

/// <summary>Text of a file whose encoding nobody states: byte order marks are honoured, valid UTF-8 is UTF-8, and the rest is read as GB18030 (which contains GBK and GB 2312).</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The text without byte order mark, and the name of the encoding that was recognised.</returns>
    public static (string Text, string EncodingName) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        }
        else if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        }

        try
        {
            return (Strict.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return (Encoding.GetEncoding("GB18030").GetString(bytes), "GB18030");
        }
    }
}

using System.Xml;

namespace ParkRisk.Analysis.Reporting.Word;

/// <summary>Writes WordprocessingML (ECMA-376 part 1, clause 17) as a stream, so that memory does not grow with the document.</summary>
internal sealed class WordMarkup : IDisposable
{
    /// <summary>Namespace of the text.</summary>
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Namespace of relationships.</summary>
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XmlWriter _xml;

    /// <summary>Begins a part.</summary>
    /// <param name="stream">Stream of the part.</param>
    /// <param name="root">Name of its root element.</param>
    public WordMarkup(Stream stream, string root)
    {
        _xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = true });
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement("w", root, W);
        _xml.WriteAttributeString("xmlns", "r", null, R);
    }

    /// <summary>What the report's styles are called in this file; a style that is not named is called by its own id.</summary>
    public IReadOnlyDictionary<string, string> StyleIds { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>The writer beneath, for markup of other namespaces.</summary>
    public XmlWriter Xml => _xml;

    /// <summary>Opens an element.</summary>
    public WordMarkup Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement("w", name, W);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString("w", attribute, W, value);
        }

        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public WordMarkup Close()
    {
        _xml.WriteEndElement();
        return this;
    }

    /// <summary>Writes an element without content.</summary>
    public WordMarkup Add(string name, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(name, attributes).Close();

    /// <summary>Writes an element whose only attribute is <c>val</c>.</summary>
    public WordMarkup Value(string name, string value)
        => Add(name, ("val", name is "pStyle" or "tblStyle" && StyleIds.TryGetValue(value, out string? id) ? id : value));

    /// <summary>Opens a paragraph of a style.</summary>
    public WordMarkup Paragraph(string style) => Open("p").Open("pPr").Value("pStyle", style).Close();

    /// <summary>Writes text runs; superscript digits become raised plain ones, which every typeface has.</summary>
    public WordMarkup Text(string text, bool bold = false)
    {
        const string Superscripts = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
        const string Plain = "−0123456789";
        for (int i = 0; i < text.Length;)
        {
            bool raised = Superscripts.Contains(text[i], StringComparison.Ordinal);
            int end = i;
            while (end < text.Length && Superscripts.Contains(text[end], StringComparison.Ordinal) == raised)
            {
                end++;
            }

            string piece = text[i..end];
            Run(raised ? string.Concat(piece.Select(symbol => Plain[Superscripts.IndexOf(symbol, StringComparison.Ordinal)])) : piece, bold, raised);
            i = end;
        }

        return this;
    }

    /// <summary>Writes a field with the text that it shows until it is updated.</summary>
    public WordMarkup Field(string instruction, string shown)
    {
        Open("r").Add("fldChar", ("fldCharType", "begin")).Close();
        Open("r").Open("instrText");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString($" {instruction} ");
        Close().Close();
        Open("r").Add("fldChar", ("fldCharType", "separate")).Close();
        Run(shown, false, false);
        return Open("r").Add("fldChar", ("fldCharType", "end")).Close();
    }

    /// <summary>Goes on at the right edge of the text, however wide the page is.</summary>
    public WordMarkup RightEdge()
        => Open("r").Add("ptab", ("relativeTo", "margin"), ("alignment", "right"), ("leader", "none")).Close();

    /// <summary>Ends the part.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void Run(string text, bool bold, bool raised)
    {
        Open("r");
        if (bold || raised)
        {
            Open("rPr");
            if (bold)
            {
                Add("b");
            }

            if (raised)
            {
                Value("vertAlign", "superscript");
            }

            Close();
        }

        Open("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(text);
        Close().Close();
    }
}

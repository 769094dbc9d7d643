using System.Collections.Immutable;

namespace ParkRisk.Analysis.Reporting.Documents;

/// <summary>A piece of a report, independent of the file that it is written to.</summary>
public abstract record ReportBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 chapter, 2 section, 3 subsection.</param>
/// <param name="Text">Words, without number.</param>
/// <param name="IsAnnex">True for annexes, which are lettered.</param>
public sealed record HeadingBlock(int Level, string Text, bool IsAnnex = false) : ReportBlock;

/// <summary>How a paragraph looks.</summary>
public enum ParagraphLook
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>An item of a list.</summary>
    Bullet,

    /// <summary>Small print.</summary>
    Note,
}

/// <summary>A paragraph. Its text may hold references made by <see cref="CrossReference.To"/>.</summary>
/// <param name="Text">Words.</param>
/// <param name="Look">Look.</param>
public sealed record ParagraphBlock(string Text, ParagraphLook Look = ParagraphLook.Body) : ReportBlock;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Words or a number.</param>
/// <param name="Fill">Colour of the ground as <c>#rrggbb</c>; null: none.</param>
public sealed record ReportCell(string Text, string? Fill = null);

/// <summary>A column of a table.</summary>
/// <param name="Title">Words in the header row.</param>
/// <param name="Share">Share of the width, relative to the other columns.</param>
/// <param name="IsNumber">True where the cells are numbers, which stand at the right.</param>
public sealed record ReportColumn(string Title, double Share, bool IsNumber);

/// <summary>A captioned table.</summary>
/// <param name="Id">Name for references.</param>
/// <param name="Caption">Words, without number.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows with one cell a column.</param>
/// <param name="Source">Where in <c>assessment.json</c> the values stand; null: not from there.</param>
public sealed record TableBlock(
    string Id,
    string Caption,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ImmutableArray<ReportCell>> Rows,
    string? Source) : ReportBlock;

/// <summary>A captioned drawing.</summary>
/// <param name="Id">Name for references.</param>
/// <param name="Caption">Words, without number.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="IsSheet">True for a map sheet, which gets a page of its own in landscape.</param>
public sealed record FigureBlock(string Id, string Caption, string Svg, bool IsSheet = false) : ReportBlock;

/// <summary>References from a text to a table or a figure of the same report.</summary>
public static class CrossReference
{
    /// <summary>Opens a reference inside a text; stripped from everything that users wrote.</summary>
    public const char Start = '\uE000';

    /// <summary>Closes a reference.</summary>
    public const char End = '\uE001';

    /// <summary>A reference to a block by its id, to be put into a text.</summary>
    /// <param name="id">Id of a table or figure.</param>
    public static string To(string id) => $"{Start}{id}{End}";

    /// <summary>A text as alternating words and ids: even places are words, odd ones ids.</summary>
    /// <param name="text">Text of a paragraph.</param>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Start, End);
    }
}

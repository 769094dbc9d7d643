using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Areas, lines or points of one look, with one line in the legend.</summary>
/// <param name="Heading">Heading of the part of the legend; overlays of the same heading stand together.</param>
/// <param name="Label">Words in the legend.</param>
/// <param name="Shapes">m. In the working system.</param>
/// <param name="Fill">Colour of areas and points, or <c>none</c>.</param>
/// <param name="Opacity">0–1. Of the fill.</param>
/// <param name="Stroke">Colour of lines and outlines; null: none.</param>
/// <param name="Width">Units. Of lines.</param>
/// <param name="Dashes">Dashes of lines; null: none.</param>
public sealed record MapOverlay(
    string Heading,
    string Label,
    ImmutableArray<Geometry> Shapes,
    string Fill,
    double Opacity,
    string? Stroke,
    double Width = 1.2,
    string? Dashes = null);

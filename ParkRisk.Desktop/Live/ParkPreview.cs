using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Parks;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Live;

/// <summary>The park as it would be if what is being dragged were dropped now.</summary>
internal static class ParkPreview
{
    /// <summary>The park with the objects moved and the sliders' factors applied.</summary>
    public static Park Of(Park park, PreviewRequest request)
    {
        var chosen = (request.Objects ?? []).Select(o => (o.Layer, o.Id)).ToHashSet();
        bool Has(string layer, string id) => chosen.Contains((layer, id));
        var move = AffineTransformation.TranslationInstance(request.East, request.North);
        Geometry Moved(Geometry shape) => request.East == 0 && request.North == 0 ? shape : move.Transform(shape);
        return park with
        {
            Enterprises = [.. park.Enterprises.Select(e => Has("enterprises", e.Id) ? e with { Shape = Moved(e.Shape) } : e)],
            Bunds = [.. park.Bunds.Select(b => Has("bunds", b.Id) ? b with { Shape = Moved(b.Shape) } : b)],
            Targets = [.. park.Targets.Select(t => Has("targets", t.Id) ? t with { Shape = Moved(t.Shape) } : t)],
            Units =
            [
                .. park.Units.Select(u => Has("units", u.Id)
                    ? u with
                    {
                        Shape = Moved(u.Shape),
                        FrequencyFactor = u.FrequencyFactor * (request.FrequencyFactor ?? 1),
                        Quantity = u.Quantity * (request.QuantityFactor ?? 1),
                    }
                    : u),
            ],
        };
    }
}

using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Assessments.Comparison;

/// <summary>Short digests of an object of the dataset, by which a later run can tell that it changed.</summary>
/// <param name="Layer">Layer.</param>
/// <param name="Id">Id; for layers without one the place in the layer, from 1.</param>
/// <param name="Shape">Digest of the geometry; empty where it has none.</param>
/// <param name="Data">Digest of everything else.</param>
public sealed record ObjectPrint(string Layer, string Id, string Shape, string Data)
{
    private const int Length = 12;

    /// <summary>Prints of every object of a park, layer by layer.</summary>
    /// <param name="park">The park.</param>
    public static ImmutableArray<ObjectPrint> Of(Park park)
    {
        ArgumentNullException.ThrowIfNull(park);
        return
        [
            .. park.Boundary is { } boundary ? [new ObjectPrint("boundary", "1", Hash(boundary.AsBinary()), "")] : ImmutableArray<ObjectPrint>.Empty,
            .. OfLayer("zones", park.Zones, z => z.Id),
            .. OfLayer("enterprises", park.Enterprises, e => e.Id),
            .. OfLayer("units", park.Units, u => u.Id),
            .. OfLayer("bunds", park.Bunds, b => b.Id),
            .. OfLayer("pipelines", park.Pipelines, p => p.Id),
            .. OfLayer("targets", park.Targets, t => t.Id),
            .. OfLayer("population", park.Population, p => p.Id),
            .. OfLayer("roads", park.Roads, r => r.Id),
            .. OfLayer("utilities", park.Utilities, u => u.Id),
            .. OfLayer("plots", park.Plots, p => p.Id),
            .. OfLayer("restricted", park.Restrictions, null),
            .. OfLayer("measures", park.Measures, null),
        ];
    }

    /// <summary>Digest of a weather; empty for none.</summary>
    /// <param name="weather">The weather.</param>
    public static string Of(JointFrequency? weather)
        => weather is null ? "" : Hash(Encoding.UTF8.GetBytes(string.Join('|', Values(weather).Select(v => v.Name + "=" + Text(v.Value)))));

    private static IEnumerable<ObjectPrint> OfLayer<T>(string layer, ImmutableArray<T> items, Func<T, string>? id)
        where T : notnull
        => items.Select((item, i) =>
        {
            var values = Values(item).ToList();
            string shape = string.Concat(values.Select(v => v.Value).OfType<Geometry>().Select(g => Hash(g.AsBinary())));
            string data = string.Join('|', values.Where(v => v.Value is not Geometry).Select(v => v.Name + "=" + Text(v.Value)));
            return new ObjectPrint(layer, id?.Invoke(item) ?? (i + 1).ToString(CultureInfo.InvariantCulture), shape, Hash(Encoding.UTF8.GetBytes(data)));
        });

    private static IEnumerable<(string Name, object? Value)> Values(object item)
        => item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => (p.Name, p.GetValue(item)));

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(Text)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length];
}

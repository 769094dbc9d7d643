using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Reporting;
using ParkRisk.Analysis.Reporting.Tables;

namespace ParkRisk.Desktop.Endpoints;

/// <summary>Risk contours as GeoJSON, in the dataset's own system.</summary>
internal static class GeoJsonExport
{
    /// <summary>The feature collection.</summary>
    public static byte[] Write(Assessment result)
    {
        using var buffer = new MemoryStream();
        GeoJsonWriter.Write(buffer, ResultTables.Contours(result, ResultFolder.ToDataset(result)) with { Crs = result.Park.DatasetCrs });
        return buffer.ToArray();
    }
}

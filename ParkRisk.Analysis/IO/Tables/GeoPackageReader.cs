namespace ParkRisk.Analysis.IO.Tables;

internal static class GeoPackageReader
{
    public static DatasetTables? Read(string path, long limit, IssueList issues) => throw new NotSupportedException(path + limit + issues);
}

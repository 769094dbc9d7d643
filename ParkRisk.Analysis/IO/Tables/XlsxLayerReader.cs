using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>A layer from the first sheet of a workbook.</summary>
internal static class XlsxLayerReader
{
    private const long LargestUnpacked = 1L << 30;

    /// <summary>Reads the layer; null, with an issue, where the file is no workbook.</summary>
    public static LayerTable? Read(byte[] bytes, string layer, string file, IssueList issues)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            if (UnpackedSize(bytes) > LargestUnpacked)
            {
                issues.Add(IssueSeverity.Error, file, null, null, "a workbook of at most 1 GiB unpacked", "解压后不超过 1 GiB 的工作簿");
                return null;
            }

            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            return Read(reader, layer, file, issues);
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or XmlException or ArgumentException or FormatException
            or IOException or NullReferenceException or InvalidOperationException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            // ExcelDataReader answers damaged workbooks with whatever its parser stumbled on.
            issues.Add(IssueSeverity.Error, file, null, null, "an Excel workbook (.xlsx); the file is truncated or of another kind", "Excel 工作簿（.xlsx）；文件被截断，或不是这种文件");
            return null;
        }
    }

    private static LayerTable? Read(IExcelDataReader reader, string layer, string file, IssueList issues)
    {
        var records = new List<object?[]>();
        while (reader.Read())
        {
            var record = new object?[reader.FieldCount];
            for (int c = 0; c < record.Length; c++)
            {
                record[c] = Cell(reader, c);
            }

            if (Array.Exists(record, cell => cell is not null))
            {
                records.Add(record);
            }
        }

        if (records.Count == 0)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "a row of column names in sheet 1; the sheet is empty", "第一张工作表应有列名行；工作表为空");
            return null;
        }

        int width = records.Max(record => record.Length);
        var titles = Enumerable.Range(0, width)
            .Select(c => c < records[0].Length ? System.Convert.ToString(records[0][c], CultureInfo.InvariantCulture)!.Trim() : "").ToArray();
        return PlainTable.Build(layer, titles, [.. records.Skip(1).Select(record => Widen(record, width))], issues);
    }

    private static object?[] Widen(object?[] record, int width)
    {
        Array.Resize(ref record, width);
        return record;
    }

    private static object? Cell(IExcelDataReader reader, int column)
    {
        object? value = reader.GetValue(column);
        return value switch
        {
            null => null,
            string text => string.IsNullOrWhiteSpace(text) ? null : text,
            double real => real == Math.Floor(real) && Math.Abs(real) < 1e15 ? (long)real : real,
            int whole => (long)whole,
            bool truth => truth,
            DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            _ => System.Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static long UnpackedSize(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length);
    }
}

using CsvHelper;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>A layer from delimited text.</summary>
internal static class CsvLayerReader
{
    /// <summary>Reads the layer; null, with an issue, where the file is no table.</summary>
    public static LayerTable? Read(byte[] bytes, string layer, string file, IssueList issues)
    {
        var (text, encoding) = TextDecoding.Decode(bytes);
        if (text.Contains('\0'))
        {
            issues.Add(IssueSeverity.Error, file, null, null, "delimited text; the file is binary", "分隔符文本；该文件是二进制文件");
            return null;
        }

        if (encoding != "UTF-8")
        {
            issues.Add(IssueSeverity.Info, file, null, encoding, $"read as {encoding}, because it is not UTF-8", $"不是 UTF-8，已按 {encoding} 读取");
        }

        List<string[]> records;
        try
        {
            records = DelimitedText.Split(text);
        }
        catch (CsvHelperException)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "delimited text with closed quotes", "引号成对的分隔符文本");
            return null;
        }

        if (records.Count == 0)
        {
            issues.Add(IssueSeverity.Error, file, null, null, "a line of column names; the file is empty", "应有列名行；文件为空");
            return null;
        }

        int width = records.Max(record => record.Length);
        if (records.FindIndex(1, record => record.Length > records[0].Length && record.Skip(records[0].Length).Any(cell => !string.IsNullOrWhiteSpace(cell))) is > 0 and int wide)
        {
            issues.Add(
                IssueSeverity.Error, layer, wide, null, null, string.Join(',', records[wide]),
                FormattableString.Invariant($"{records[0].Length} cells, as many as there are column names (a cell with a comma must be quoted)"),
                FormattableString.Invariant($"{records[0].Length} 个单元格，与列名数相同（含逗号的内容须加引号）"));
        }

        var titles = Enumerable.Range(0, width).Select(c => c < records[0].Length ? records[0][c].Trim() : "").ToArray();
        var rows = records.Skip(1).Where(record => record.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(record => Cells(record, width)).ToList();
        return PlainTable.Build(layer, titles, rows, issues);
    }

    private static object?[] Cells(string[] record, int width)
    {
        var cells = new object?[width];
        for (int c = 0; c < record.Length; c++)
        {
            cells[c] = record[c].Length == 0 ? null : record[c];
        }

        return cells;
    }
}

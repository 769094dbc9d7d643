using System.Collections.Immutable;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>A layer with its columns found; faults that concern the whole layer are reported when it is opened.</summary>
internal sealed class LayerReading
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private LayerReading(KnownLayer known, LayerTable table, IssueList issues)
    {
        (Known, Table, Issues) = (known, table, issues);
        FindColumns();
    }

    /// <summary>What the layer may hold.</summary>
    public KnownLayer Known { get; }

    /// <summary>What it holds.</summary>
    public LayerTable Table { get; }

    /// <summary>Where faults go.</summary>
    public IssueList Issues { get; }

    /// <summary>The layer's rows, in order.</summary>
    public IEnumerable<RowReader> Rows => Enumerable.Range(0, Table.Rows.Length).Select(index => new RowReader(this, index));

    /// <summary>Opens a layer; null where the dataset has none of the name.</summary>
    public static LayerReading? Open(DatasetTables tables, string name, IssueList issues)
        => tables.Layer(name) is { } table ? new LayerReading(DatasetLayers.Find(name)!, table, issues) : null;

    /// <summary>True when the layer has a column of the name.</summary>
    public bool Has(string column) => _positions.ContainsKey(column);

    /// <summary>Position of a column; −1 where the layer has none.</summary>
    public int Position(string column) => _positions.GetValueOrDefault(column, -1);

    /// <summary>The title that the source gives a column, for issues; the dataset's name where the source has none.</summary>
    public string Title(string column) => Position(column) is >= 0 and int position ? Table.Columns[position].Name : column;

    private void FindColumns()
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        for (int c = 0; c < Table.Columns.Length; c++)
        {
            string title = Table.Columns[c].Name;
            if (Known.Column(title) is not { } column)
            {
                if (!IsStatusOfAProposal(title))
                {
                    unknown.Add(title);
                }
                else
                {
                    _positions.TryAdd("status", c);
                }
            }
            else if (!_positions.TryAdd(column.Name, c))
            {
                string first = Table.Columns[_positions[column.Name]].Name;
                Issues.Add(
                    IssueSeverity.Error, Known.Name, column.Name, title,
                    $"one column for {column.Name}; \"{first}\" means the same", $"{column.Name} 只应有一列；“{first}”与之同义");
            }
        }

        if (Table.Rows.Length > 0)
        {
            ReportMissing(unknown);
        }

        if (unknown.Count > 0)
        {
            Issues.Add(IssueSeverity.Info, Known.Name, null, string.Join(", ", unknown), "unknown columns; they are kept and ignored", "未知的列；保留但不使用");
        }
    }

    /// <summary>In a project proposal any layer may say that an object is closed.</summary>
    private bool IsStatusOfAProposal(string title)
        => Known.Column("id") is not null && ColumnName.Normalise(title) is "status" or "状态";

    private void ReportMissing(IEnumerable<string> unknown)
    {
        foreach (var column in Known.Columns.Where(column => column.Required && !Has(column.Name)))
        {
            string titles = string.Join(" / ", column.Aliases.Insert(0, column.Name));
            string? near = ColumnName.Nearest(column.Name, unknown) ?? column.Aliases.Select(alias => ColumnName.Nearest(alias, unknown)).FirstOrDefault(found => found is not null);
            string hint = near is null ? "" : $"; is it \"{near}\"?";
            string hintZh = near is null ? "" : $"；是否为“{near}”？";
            Issues.Add(IssueSeverity.Error, Known.Name, column.Name, null, $"the required column {titles}{hint}", $"必填列 {titles}{hintZh}");
        }
    }
}

using System.Collections.Immutable;

namespace ParkRisk.Analysis.Reporting.Ledger;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Words in the first row.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="IsFrequency">True for numbers that are written with powers of ten.</param>
internal sealed record LedgerColumn(string Title, double Width, bool IsFrequency);

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Name on its tab, at most 31 characters.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows: text, numbers, <see cref="bool"/> or null.</param>
internal sealed record LedgerSheet(string Name, ImmutableArray<LedgerColumn> Columns, IEnumerable<ImmutableArray<object?>> Rows);

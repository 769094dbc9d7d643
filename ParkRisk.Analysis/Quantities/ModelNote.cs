namespace ParkRisk.Analysis.Quantities;

/// <summary>A calculation was done outside the range for which its model is published. The note travels with the result to the report.</summary>
/// <param name="Model">Identifier of the model as in the catalogue, for example <c>briggs-sigma</c>.</param>
/// <param name="Parameter">The quantity that left the range, with its unit ending, for example <c>x_m</c>.</param>
/// <param name="Value">The value, in the unit of the parameter's ending.</param>
/// <param name="Range">The range in words, for example <c>100 … 10 000 m</c>.</param>
/// <param name="Source">Where the range is published.</param>
public sealed record ModelNote(string Model, string Parameter, double Value, string Range, string Source)
{
    /// <summary>The note as a sentence.</summary>
    public override string ToString()
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Model}: {Parameter} = {Value:G6} is outside {Range} ({Source}).");
}

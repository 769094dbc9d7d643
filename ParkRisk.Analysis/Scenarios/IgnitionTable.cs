using System.Collections.Immutable;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Class of a release for direct ignition, Purple Book (CPR 18E) table 4.5 and Bevi reference manual.</summary>
public enum IgnitionClass
{
    /// <summary>Gas, or liquid that is extremely flammable or boils: low reactivity.</summary>
    GasLow,

    /// <summary>The same, average or high reactivity.</summary>
    GasAverageHigh,

    /// <summary>Liquid with a flash point below 21 °C (K1), or held at or above its flash point.</summary>
    LiquidK1,

    /// <summary>Liquid with a flash point of 21 to 55 °C.</summary>
    LiquidCategory2,

    /// <summary>Liquid with a flash point above 55 °C.</summary>
    LiquidCategory34,
}

/// <summary>Probabilities of direct ignition of a class by the size of the release.</summary>
/// <param name="Class">Class.</param>
/// <param name="Small">0 … 1.</param>
/// <param name="Medium">0 … 1.</param>
/// <param name="Large">0 … 1.</param>
/// <param name="Provenance">Source.</param>
public sealed record DirectIgnitionRow(IgnitionClass Class, double Small, double Medium, double Large, Provenance Provenance);

/// <summary>The probability of direct ignition of one release and the row it comes from.</summary>
/// <param name="Class">Class of the row.</param>
/// <param name="Size">Class of size.</param>
/// <param name="Probability">0 … 1.</param>
/// <param name="Provenance">Source of the row.</param>
public sealed record DirectIgnitionChoice(IgnitionClass Class, ReleaseSize Size, double Probability, Provenance Provenance);

/// <summary>What a source of delayed ignition is counted per.</summary>
public enum IgnitionSourceKind
{
    /// <summary>Each source.</summary>
    Point,

    /// <summary>100 m of length.</summary>
    Line,

    /// <summary>Each site.</summary>
    Area,

    /// <summary>Each person.</summary>
    Population,
}

/// <summary>A source that may ignite a cloud.</summary>
/// <param name="Id">Identifier, for example <c>motor-vehicle</c>.</param>
/// <param name="Kind">What it is counted per.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="ProbabilityInOneMinute">0 … 1. Of igniting a cloud that covers it for one minute.</param>
/// <param name="Provenance">Source.</param>
public sealed record DelayedIgnitionSource(
    string Id, IgnitionSourceKind Kind, string NameZh, string NameEn, double ProbabilityInOneMinute, Provenance Provenance)
{
    /// <summary>1/s. ω of P(t) = 1 − e^(−ω·t); infinite for a source that always ignites.</summary>
    public double Effectiveness => -Math.Log(1 - ProbabilityInOneMinute) / 60;
}

/// <summary>A conditional probability of the event tree.</summary>
/// <param name="Id">Identifier, for example <c>delayed-explosion</c>.</param>
/// <param name="TextZh">Meaning in Chinese.</param>
/// <param name="TextEn">Meaning in English.</param>
/// <param name="Probability">0 … 1.</param>
/// <param name="Provenance">Source.</param>
public sealed record EventTreeShare(string Id, string TextZh, string TextEn, double Probability, Provenance Provenance);

/// <summary>Published ignition probabilities.</summary>
/// <param name="Direct">Direct ignition.</param>
/// <param name="Sources">Sources of delayed ignition.</param>
/// <param name="Shares">Conditional probabilities of the event tree.</param>
public sealed record IgnitionTable(ImmutableArray<DirectIgnitionRow> Direct, ImmutableArray<DelayedIgnitionSource> Sources, ImmutableArray<EventTreeShare> Shares)
{
    private const double K1FlashPoint = PhysicalConstants.ZeroCelsius + 21;
    private const double K2FlashPoint = PhysicalConstants.ZeroCelsius + 55;
    private const double ExtremeFlashPoint = PhysicalConstants.ZeroCelsius;
    private const double ExtremeBoilingPoint = PhysicalConstants.ZeroCelsius + 35;

    /// <summary>Identifiers of the shares that the event tree asks for.</summary>
    public static ImmutableArray<string> ShareIds { get; } = ["delayed-flash-fire", "delayed-explosion", "instantaneous-fireball"];

    /// <summary>Class of a substance at the temperature at which it is held; null where it does not burn.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="temperature">K.</param>
    public static IgnitionClass? ClassOf(Substance substance, double temperature)
    {
        ArgumentNullException.ThrowIfNull(substance);
        if (!substance.IsFlammable)
        {
            return null;
        }

        var boils = substance.Phase == Phase.Gas || temperature >= substance.BoilingPoint;
        var extreme = substance.FlashPoint < ExtremeFlashPoint && substance.BoilingPoint <= ExtremeBoilingPoint;
        if (boils || extreme || substance.FlammableLiquidCategory == 1)
        {
            return substance.IgnitionReactivity == IgnitionReactivity.Low ? IgnitionClass.GasLow : IgnitionClass.GasAverageHigh;
        }

        return substance.FlashPoint is { } flash && substance.FlammableLiquidCategory != 2
            ? temperature >= flash ? IgnitionClass.LiquidK1 : ByFlashPoint(flash)
            : substance.FlammableLiquidCategory == 3 ? IgnitionClass.LiquidCategory2 : IgnitionClass.LiquidK1;
    }

    /// <summary>Probability of the direct ignition of a release; null where the substance does not burn.</summary>
    /// <param name="substance">The substance.</param>
    /// <param name="temperature">K. At which it is held.</param>
    /// <param name="isContinuous">True for a release over time.</param>
    /// <param name="size">kg/s for a release over time, kg for one at once; not negative.</param>
    public DirectIgnitionChoice? DirectOf(Substance substance, double temperature, bool isContinuous, double size)
    {
        Require.NotNegative(size);
        if (ClassOf(substance, temperature) is not { } ignitionClass)
        {
            return null;
        }

        var row = Direct.First(r => r.Class == ignitionClass);
        var sizeClass = DirectIgnition.SizeOf(isContinuous, size);
        var probability = sizeClass switch
        {
            ReleaseSize.Small => row.Small,
            ReleaseSize.Medium => row.Medium,
            _ => row.Large,
        };
        return new DirectIgnitionChoice(ignitionClass, sizeClass, probability, row.Provenance);
    }

    /// <summary>The share with an identifier.</summary>
    /// <param name="id">Identifier.</param>
    /// <exception cref="InvalidOperationException">The table has none.</exception>
    public EventTreeShare Share(string id) => Shares.First(s => s.Id == id);

    private static IgnitionClass ByFlashPoint(double flash) => flash switch
    {
        < K1FlashPoint => IgnitionClass.LiquidK1,
        <= K2FlashPoint => IgnitionClass.LiquidCategory2,
        _ => IgnitionClass.LiquidCategory34,
    };
}

using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary>Inputs and notes that the neutral dispersion models share.</summary>
internal static class NeutralInputs
{
    public static Input PlumeWind => Input.Number("wind_speed_mps", "wind at the release height, taken as 1 m/s below that").Required();

    public static Input Along => Input.Number("x_m", "downwind distance from the source").Elementwise();

    public static Input Crosswind => Input.Number("y_m", "crosswind distance").Default(0).AnyNumber().Elementwise();

    public static Input Height => Input.Number("z_m", "height of the receptor").Default(0).AtLeast(0).Elementwise();

    public static TerrainRoughness Terrain(InputValues inputs)
        => inputs.Text("terrain") == "urban" ? TerrainRoughness.Urban : TerrainRoughness.Rural;

    public static BriggsSigma Briggs(InputValues inputs) => BriggsSigma.For(inputs.Stability(), Terrain(inputs));

    /// <summary>m/s. The wind that the plume uses; the outputs get a note when it was raised.</summary>
    public static double Wind(InputValues inputs, Outputs outputs)
    {
        double wind = inputs.Number("wind_speed_mps");
        if (wind >= GaussianPlume.SlowestWind) return wind;
        outputs.Note("The wind speed is below 1 m/s and was taken as 1 m/s.");
        return GaussianPlume.SlowestWind;
    }

    /// <summary>Adds the notes of distances outside Briggs' fit.</summary>
    public static void NoteBriggsRange(InputValues inputs, Outputs outputs)
    {
        foreach (double x in inputs.List("x_m"))
        {
            if (x > 0 && BriggsSigma.RangeNote(x) is { } note)
            {
                outputs.Note(note);
            }
        }
    }

    /// <summary>Adds the note of an averaging time so short that the factor on σy was cut at 0.5.</summary>
    public static void NoteAveragingTime(InputValues inputs, Outputs outputs)
    {
        double time = inputs.Number("averaging_time_s");
        if (time < AveragingTime.Flammable)
        {
            outputs.Note(new ModelNote("averaging-time", "averaging_time_s", time, "18.75 s or more, below which the factor stays 0.5", "Yellow Book CPR 14E (2005) section 4.5"));
        }
    }
}

using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Calculators.Domino;

/// <summary>Keys of the escalation law by heat that two models share.</summary>
internal static class EscalationInputs
{
    public static Input Coefficients { get; } = Input
        .Choice("ttf_coefficients", "printed coefficients of the time to failure", "khakzad-reniers", "landucci", "landucci-rounded").Default("landucci");

    public static Input ProbitForm { get; } = Input
        .Choice("probit_form", "2009: 9.25 − 1.847 ln(ttf/60), legacy-2005: 12.54 − 1.847 ln(ttf)", "2009", "legacy-2005").Default("2009");

    public static Input ApplyThreshold { get; } = Input.Flag("apply_threshold", "probability 0 below the threshold").Default(true);

    public static HeatTarget Target(string equipment) => equipment == "pressurised" ? HeatTarget.Pressurised : HeatTarget.Atmospheric;

    public static TimeToFailureCoefficients CoefficientsOf(InputValues inputs) => inputs.Text("ttf_coefficients") switch
    {
        "khakzad-reniers" => TimeToFailureCoefficients.KhakzadReniers,
        "landucci-rounded" => TimeToFailureCoefficients.LanducciRounded,
        _ => TimeToFailureCoefficients.Landucci,
    };

    public static EscalationProbit ProbitOf(InputValues inputs)
        => inputs.Text("probit_form") == "2009" ? EscalationProbit.Minutes2009 : EscalationProbit.Legacy2005;

    /// <summary>The fault of coefficients that do not exist for the equipment, or null.</summary>
    public static string? FindCoefficientFault(InputValues inputs)
        => inputs.Text("ttf_coefficients") == "khakzad-reniers" && inputs.Texts("equipment").Contains("pressurised")
            ? "ttf_coefficients = khakzad-reniers with equipment = pressurised; expected landucci or landucci-rounded, since these coefficients are for atmospheric tanks only"
            : null;

    /// <summary>Adds the warning that belongs to the legacy probit.</summary>
    public static void WarnOfLegacy(InputValues inputs, Outputs outputs, string model)
    {
        if (ProbitOf(inputs) == EscalationProbit.Legacy2005)
        {
            outputs.Note(model + ": probit_form legacy-2005 gives a probit 4.3 lower than the published 2009 form; use it only to compare with old studies.");
        }
    }
}

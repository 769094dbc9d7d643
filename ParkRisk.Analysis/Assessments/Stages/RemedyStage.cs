using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Assessments.Stages;

/// <summary>Completes findings with the winds that carry them and the remedies that clear them.</summary>
internal static class RemedyStage
{
    public static Finding Complete(JudgedPark judged, Finding finding) => finding;
}

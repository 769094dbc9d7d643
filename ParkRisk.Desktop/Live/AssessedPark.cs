using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Desktop.Contracts;
using ParkRisk.Desktop.Views;

namespace ParkRisk.Desktop.Live;

/// <summary>A result with the revision of the park that it belongs to.</summary>
internal sealed class AssessedPark(int revision, double seconds, Assessment result)
{
    private readonly Lazy<AssessmentView> view = new(() => AssessmentViews.Of(revision, seconds, result, ReferenceTables.Embedded.SocietalRisk));

    /// <summary>Revision of the park.</summary>
    public int Revision => revision;

    /// <summary>The result.</summary>
    public Assessment Result => result;

    /// <summary>The result as the page shows it.</summary>
    public AssessmentView View => view.Value;
}

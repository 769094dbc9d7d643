using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Domino;

/// <summary>The equipment class of a unit by its kind, pressure and slenderness.</summary>
/// <remarks>Classes: Cozzani and Salzano, J. Hazard. Mater. A107 (2004) 67. The assignment of kinds is data: <c>domino/equipment-classes.csv</c>.</remarks>
public static class EquipmentClasses
{
    /// <summary>Height over diameter from which a vessel counts as elongated, as a column does.</summary>
    private const double SlenderFrom = 5;

    private static readonly Dictionary<UnitKind, ClassRow> Rows = Load();

    /// <summary>Class under overpressure and class under heat; null where the unit has none.</summary>
    /// <param name="unit">The unit.</param>
    public static (BlastTarget? Blast, HeatTarget? Heat) Of(HazardUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Rows.TryGetValue(unit.Kind, out var row))
        {
            return (null, null);
        }

        var blast = unit.GaugePressure > 0 ? row.UnderPressure : row.AtRest;
        HeatTarget? heat = !row.Heat ? null : blast == BlastTarget.Pressurised ? HeatTarget.Pressurised : HeatTarget.Atmospheric;
        bool slender = unit.Kind is UnitKind.ProcessVessel or UnitKind.Reactor && unit.Height >= SlenderFrom * unit.Diameter;
        return (slender ? BlastTarget.Elongated : blast, heat);
    }

    private static Dictionary<UnitKind, ClassRow> Load()
    {
        var table = ReferenceTable.Load("domino/equipment-classes.csv");
        BlastTarget Class(int row, string column) => Enum.Parse<BlastTarget>(table.Text(row, column), ignoreCase: true);
        return Enumerable.Range(0, table.Count).ToDictionary(
            row => Enum.Parse<UnitKind>(table.Text(row, "kind")),
            row => new ClassRow(Class(row, "class"), Class(row, "class_under_pressure"), table.Text(row, "heat") == "yes"));
    }

    private sealed record ClassRow(BlastTarget AtRest, BlastTarget UnderPressure, bool Heat);
}

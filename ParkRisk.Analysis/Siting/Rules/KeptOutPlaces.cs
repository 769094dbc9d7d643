using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Siting.Rules;

/// <summary>Labour-intensive enterprises and crowded places, which stay out of external safety distances.</summary>
public static class KeptOutPlaces
{
    /// <summary>Both.</summary>
    /// <param name="park">The park.</param>
    /// <param name="labour">Rules of labour-intensive enterprises.</param>
    /// <param name="crowded">Rules of crowded places.</param>
    /// <param name="classes">Classing of targets.</param>
    public static IEnumerable<KeptOutPlace> Of(Park park, LabourIntensity labour, CrowdedPlaces crowded, TargetRules classes)
        => LabourIntensive(park, labour, classes).Concat(Crowded(park, crowded, classes));

    /// <summary>Labour-intensive enterprises that are not hazardous-chemical ones; each is classed as the non-chemical factory that it is, by its largest shift.</summary>
    /// <param name="park">The park.</param>
    /// <param name="labour">Rules of labour-intensive enterprises.</param>
    /// <param name="classes">Classing of targets.</param>
    public static IEnumerable<KeptOutPlace> LabourIntensive(Park park, LabourIntensity labour, TargetRules classes)
    {
        ArgumentNullException.ThrowIfNull(park);
        ArgumentNullException.ThrowIfNull(labour);
        ArgumentNullException.ThrowIfNull(classes);
        foreach (var enterprise in park.Enterprises.Where(e => e.Status != OperatingStatus.Closed))
        {
            var decision = labour.Decide(enterprise, park.Settings.LabourIntensivePersons);
            if (decision.Applies && !Occupancy.IsHazardous(park, enterprise))
            {
                yield return new(
                    "enterprises/" + enterprise.Id,
                    enterprise.Name,
                    enterprise.Id,
                    ClassOf(enterprise, classes),
                    enterprise.Shape,
                    new("劳动密集型企业：" + decision.ReasonZh, "labour-intensive enterprise: " + decision.ReasonEn));
            }
        }
    }

    private static IEnumerable<KeptOutPlace> Crowded(Park park, CrowdedPlaces crowded, TargetRules classes)
    {
        foreach (var target in park.Targets)
        {
            var decision = crowded.Decide(target);
            if (decision.Applies)
            {
                yield return new(
                    "targets/" + target.Id,
                    target.Name,
                    target.Enterprise,
                    classes.Classify(target).Class,
                    target.Shape,
                    new("人员密集场所：" + decision.ReasonZh, "crowded place: " + decision.ReasonEn));
            }
        }
    }

    private static TargetClass ClassOf(Enterprise enterprise, TargetRules classes)
        => classes.Classify(new ProtectionTarget
        {
            Id = enterprise.Id,
            Name = enterprise.Name,
            Category = TargetCategory.FactoryNonHazchem,
            Shape = enterprise.Shape,
            PersonsDay = enterprise.MaxShift ?? enterprise.Employees,
        }).Class;
}

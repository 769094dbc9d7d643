using System.Text.Json;

namespace ParkRisk.Desktop.Contracts;

/// <summary>Area in which the individual risk reaches a level.</summary>
/// <param name="Level">1/year.</param>
/// <param name="Geometry">GeoJSON polygons in the working system.</param>
internal sealed record ContourView(double Level, JsonElement Geometry);

/// <summary>A share in a value.</summary>
internal sealed record ShareView(string Subject, double Value, double Share);

/// <summary>The verdict at a target.</summary>
internal sealed record TargetView(
    string Id,
    string Name,
    TextPair Class,
    double Risk,
    double Limit,
    double Ratio,
    bool Ok,
    double MeanRisk,
    double RiskWithOwn,
    string? Enterprise,
    double[] Point,
    IReadOnlyList<ShareView> Contributors);

/// <summary>An external safety protection distance.</summary>
internal sealed record DistanceView(string? Enterprise, TextPair Class, double Level, double Largest, string? ControllingUnit, JsonElement Geometry);

/// <summary>A finding.</summary>
internal sealed record FindingView(
    string Id,
    string Rule,
    string Severity,
    IReadOnlyList<string> Subjects,
    JsonElement Geometry,
    double Measured,
    double Limit,
    string Unit,
    string Clause,
    TextPair ClauseText,
    TextPair Message,
    IReadOnlyList<ShareView> Contributors,
    TextPair? Department,
    IReadOnlyList<double> Winds,
    IReadOnlyList<RemedyView> Remedies);

/// <summary>What would cure a finding.</summary>
/// <param name="Kind">Retrofit, relocate, withdraw or manage.</param>
/// <param name="Text">What to do.</param>
/// <param name="Trial">True: it can be tried on the map.</param>
internal sealed record RemedyView(string Kind, TextPair Text, bool Trial);

/// <summary>Identification and grading of one hazard group.</summary>
internal sealed record HazardView(string Id, string Enterprise, IReadOnlyList<string> Units, double S, bool Major, int Persons, double Alpha, double R, int? Level);

/// <summary>A point of a curve: N persons or more, F per year.</summary>
internal sealed record FnView(double Persons, double Frequency);

/// <summary>Societal risk with the criterion lines.</summary>
internal sealed record SocietalView(IReadOnlyList<FnView> Curve, IReadOnlyList<FnView> Lower, IReadOnlyList<FnView> Upper, double PotentialLossOfLife, string? Verdict);

/// <summary>The wind.</summary>
/// <param name="Frequencies">0–1. Share of the time by sector, wind from.</param>
/// <param name="MeanSpeeds">m/s. By sector.</param>
/// <param name="Calm">0–1. Share of calms.</param>
/// <param name="Stability">0–1. Share of the time by stability class A–F.</param>
internal sealed record WindView(IReadOnlyList<double> Frequencies, IReadOnlyList<double> MeanSpeeds, double Calm, Dictionary<string, double> Stability);

/// <summary>What part of the capacity an enterprise, or a class of hazard, uses.</summary>
internal sealed record CapacityShareView(string Subject, double Share, double Utilisation, double Loss);

/// <summary>How full the park is.</summary>
/// <param name="Utilisation">The largest risk over its criterion; at 1 the capacity is exhausted.</param>
/// <param name="Subject">Layer and id of what sets it, or <c>societal_risk</c>.</param>
/// <param name="Bottleneck">The same in words.</param>
/// <param name="Definition">The reading of safety capacity that the figures follow.</param>
/// <param name="Enterprises">Shares by enterprise.</param>
/// <param name="Hazards">Shares by class of hazard.</param>
internal sealed record CapacityView(
    double Utilisation,
    string? Subject,
    TextPair? Bottleneck,
    TextPair Definition,
    IReadOnlyList<CapacityShareView> Enterprises,
    IReadOnlyList<CapacityShareView> Hazards);

/// <summary>A unit that sets off another.</summary>
/// <param name="From">Layer and id.</param>
/// <param name="To">Id of the unit set off.</param>
/// <param name="Line">East and north of both ends, m.</param>
/// <param name="Vector"><c>steadyheat</c>, <c>fireball</c> or <c>blast</c>.</param>
/// <param name="Probability">0–1. Largest over events and winds; null where only several fires together set the unit off.</param>
/// <param name="Frequency">1/year. Directly, and carried on.</param>
/// <param name="Distance">m.</param>
/// <param name="Crosses">True between two enterprises.</param>
internal sealed record DominoLinkView(string From, string To, double[] Line, string Vector, double? Probability, double Frequency, double Distance, bool Crosses);

/// <summary>Domino effects.</summary>
/// <param name="Frequency">1/year. Primary events that set off at least one unit.</param>
/// <param name="Levels">1/year. Chains of at least a level, one level first.</param>
/// <param name="Count">Number of links, of which the most frequent are listed.</param>
/// <param name="Links">Links, most frequent first.</param>
internal sealed record DominoView(double Frequency, IReadOnlyList<double> Levels, int Count, IReadOnlyList<DominoLinkView> Links);

/// <summary>A note of a model, with its count.</summary>
internal sealed record NoteView(string Model, string Parameter, double Value, string Range, string Source, int Count);

/// <summary>A value that was assumed.</summary>
internal sealed record AssumptionView(string Subject, string Field, string Value, TextPair Reason);

/// <summary>The result, as the page shows it.</summary>
internal sealed record AssessmentView(
    int Revision,
    double Seconds,
    IReadOnlyList<ContourView> Contours,
    IReadOnlyList<TargetView> Targets,
    IReadOnlyList<DistanceView> Distances,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<HazardView> Hazards,
    SocietalView? Societal,
    WindView? Wind,
    CapacityView? Capacity,
    DominoView? Domino,
    IReadOnlyList<NoteView> Notes,
    IReadOnlyList<AssumptionView> Assumptions,
    int Scenarios,
    int Outcomes);

/// <summary>What one outcome adds at a point.</summary>
internal sealed record WhyShare(string Source, string Outcome, string? Weather, double Risk, double Share);

/// <summary>Where the risk at a point comes from.</summary>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="Longitude">degrees.</param>
/// <param name="Latitude">degrees.</param>
/// <param name="Risk">1/year.</param>
/// <param name="Sources">Shares by source, largest first.</param>
/// <param name="Outcomes">The largest shares by outcome and weather.</param>
/// <param name="Winds">1/year. By wind sector, wind from; empty without weather.</param>
internal sealed record WhyView(
    double East,
    double North,
    double Longitude,
    double Latitude,
    double Risk,
    IReadOnlyList<ShareView> Sources,
    IReadOnlyList<WhyShare> Outcomes,
    IReadOnlyList<double> Winds);

/// <summary>A point of a transect.</summary>
/// <param name="Distance">m. Along the line.</param>
/// <param name="East">m.</param>
/// <param name="North">m.</param>
/// <param name="Risk">1/year.</param>
internal sealed record TransectPoint(double Distance, double East, double North, double Risk);

/// <summary>Asks for the risk along a line.</summary>
/// <param name="Line">Alternating east and north, m.</param>
internal sealed record TransectRequest(double[][] Line);

/// <summary>What the page sends while something is dragged or a slider is moved.</summary>
/// <param name="Type"><c>preview</c>, or <c>settle</c> when nothing is dragged any more.</param>
/// <param name="Sequence">Number of the step; the answer carries it.</param>
/// <param name="Objects">What is moved.</param>
/// <param name="East">m. By how much.</param>
/// <param name="North">m.</param>
/// <param name="FrequencyFactor">Multiplies the leak frequencies of the units among the objects; null: as they are.</param>
/// <param name="QuantityFactor">Multiplies their quantity; null: as it is.</param>
internal sealed record PreviewRequest(string Type, int Sequence, IReadOnlyList<ObjectRef>? Objects, double East, double North, double? FrequencyFactor, double? QuantityFactor);

/// <summary>A target during a drag.</summary>
internal sealed record PreviewTarget(string Id, double Risk, double Ratio);

/// <summary>What follows the pointer.</summary>
/// <param name="Type">Always <c>preview</c>.</param>
/// <param name="Sequence">Number of the step.</param>
/// <param name="Milliseconds">Time that the engine took.</param>
/// <param name="Contours">For every level its polygons: rings of alternating east and north, the outer ring first.</param>
/// <param name="Targets">Targets.</param>
internal sealed record PreviewMessage(string Type, int Sequence, double Milliseconds, IReadOnlyList<PreviewContour> Contours, IReadOnlyList<PreviewTarget> Targets);

/// <summary>A level during a drag.</summary>
internal sealed record PreviewContour(double Level, IReadOnlyList<double[][]> Polygons);

/// <summary>Something happened.</summary>
/// <param name="Type"><c>park</c>, <c>assessment</c>, <c>progress</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="Revision">Revision of the park that is meant.</param>
/// <param name="Text">What is being done.</param>
/// <param name="Share">0–1. Share that is done.</param>
internal sealed record EventMessage(string Type, int Revision, TextPair? Text = null, double? Share = null);

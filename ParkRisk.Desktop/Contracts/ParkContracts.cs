using System.Text.Json;

namespace ParkRisk.Desktop.Contracts;

/// <summary>A text in both languages.</summary>
internal sealed record TextPair(string Zh, string En);

/// <summary>A park that can be opened.</summary>
/// <param name="Path">Path of its dataset.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Kind"><c>example</c> or <c>recent</c>.</param>
/// <param name="Unsaved">True when edits of an earlier session wait to be recovered.</param>
internal sealed record ParkChoice(string Path, string Name, string Kind, bool Unsaved);

/// <summary>Asks to open a dataset.</summary>
/// <param name="Path">Folder or GeoPackage.</param>
/// <param name="Recover">True: edits of an earlier session are applied again; false: they are thrown away; null: nothing is done to them, and the answer says whether there are any.</param>
internal sealed record OpenRequest(string Path, bool? Recover);

/// <summary>A fault of the input.</summary>
internal sealed record IssueView(string Severity, string Layer, int? Row, string? Id, string? Column, string? Value, TextPair Expected);

/// <summary>What opening gave.</summary>
/// <param name="Path">What was opened.</param>
/// <param name="Opened">True: the park is open.</param>
/// <param name="Unsaved">Edits of an earlier session that wait for a decision.</param>
/// <param name="Changed">True: the dataset was changed by another program after those edits were made.</param>
/// <param name="Issues">Every issue of the dataset.</param>
internal sealed record OpenAnswer(string Path, bool Opened, int Unsaved, bool Changed, IReadOnlyList<IssueView> Issues);

/// <summary>A column of a layer, for forms and grids.</summary>
/// <param name="Name">Name in the dataset.</param>
/// <param name="Chinese">Title in Chinese, or null.</param>
/// <param name="Kind"><c>text</c>, <c>integer</c>, <c>real</c>, <c>boolean</c>, <c>json</c> or <c>date</c>.</param>
/// <param name="Required">Every row must have a value.</param>
/// <param name="Choices">Words of a closed list, or null.</param>
internal sealed record ColumnView(string Name, string? Chinese, string Kind, bool Required, IReadOnlyList<ChoiceView>? Choices);

/// <summary>A word of a closed list.</summary>
internal sealed record ChoiceView(string Value, TextPair Label);

/// <summary>A row of a layer.</summary>
/// <param name="Row">0-based position in the layer; edits name it.</param>
/// <param name="Id">Its id, where it has one.</param>
/// <param name="Geometry">GeoJSON geometry in the working system, or null.</param>
/// <param name="Cells">Values by column.</param>
internal sealed record RowView(int Row, string? Id, JsonElement? Geometry, Dictionary<string, object?> Cells);

/// <summary>A layer of the park.</summary>
/// <param name="Name">Name in the dataset.</param>
/// <param name="Label">Name to show.</param>
/// <param name="Shapes">Geometry it takes: any of <c>point</c>, <c>line</c>, <c>polygon</c>.</param>
/// <param name="Columns">Columns, known ones first.</param>
/// <param name="Rows">Rows.</param>
internal sealed record LayerView(string Name, TextPair Label, IReadOnlyList<string> Shapes, IReadOnlyList<ColumnView> Columns, IReadOnlyList<RowView> Rows);

/// <summary>The open park.</summary>
/// <param name="Revision">Rises with every edit, undo and redo.</param>
/// <param name="Name">The park's name.</param>
/// <param name="Path">Where it was opened.</param>
/// <param name="WorkingCrs">System of every coordinate in this answer: plane, metres.</param>
/// <param name="DatasetCrs">System of the dataset's files.</param>
/// <param name="Attribution">Sources that must be named on a map.</param>
/// <param name="Extent">West, south, east, north.</param>
/// <param name="Undo">What undo would take back, or null.</param>
/// <param name="Redo">What redo would do again, or null.</param>
/// <param name="Unsaved">True: there are edits that are not in the dataset.</param>
/// <param name="Assessable">False: an error forbids the assessment until it is mended.</param>
/// <param name="Layers">Layers.</param>
/// <param name="Issues">Issues of the park as edited.</param>
internal sealed record ParkView(
    int Revision,
    string Name,
    string Path,
    string WorkingCrs,
    string DatasetCrs,
    string? Attribution,
    double[] Extent,
    string? Undo,
    string? Redo,
    bool Unsaved,
    bool Assessable,
    IReadOnlyList<LayerView> Layers,
    IReadOnlyList<IssueView> Issues);

/// <summary>One change to one row.</summary>
/// <param name="Layer">Layer.</param>
/// <param name="Row">0-based row; null: a new one.</param>
/// <param name="Delete">True: the row goes.</param>
/// <param name="Geometry">New GeoJSON geometry in the working system; null: as it was.</param>
/// <param name="Cells">New values by column; null: as they were.</param>
internal sealed record RowChange(string Layer, int? Row, bool Delete, JsonElement? Geometry, Dictionary<string, JsonElement>? Cells);

/// <summary>Changes that are made, and taken back, together.</summary>
/// <param name="Revision">Revision on which they were made; another one is refused.</param>
/// <param name="Label">What is done, for the undo button.</param>
/// <param name="Changes">The changes.</param>
internal sealed record EditRequest(int Revision, string Label, IReadOnlyList<RowChange> Changes);

/// <summary>Asks to save.</summary>
/// <param name="Name">Name of a new dataset beside the one that is open, ending in <c>.gpkg</c> for a GeoPackage; null: over the dataset that is open.</param>
internal sealed record SaveRequest(string? Name);

/// <summary>What there is when the page is loaded.</summary>
/// <param name="Path">The open park; null where none is.</param>
/// <param name="Answer">What opening it gave; null where nothing was opened.</param>
internal sealed record StartView(string? Path, OpenAnswer? Answer);

/// <summary>Names an object of the park.</summary>
internal sealed record ObjectRef(string Layer, string Id);

/// <summary>Asks to put a proposal into the park.</summary>
/// <param name="Name">Name of its folder beside the dataset.</param>
internal sealed record ProposalRequest(string Name);

/// <summary>Asks to try a remedy on the map.</summary>
/// <param name="Finding">Id of the finding.</param>
/// <param name="Remedy">0-based position among its remedies.</param>
internal sealed record RemedyRequest(string Finding, int Remedy);

/// <summary>The park with the proposal in it.</summary>
/// <param name="Park">The park.</param>
/// <param name="Objects">What is new or changed, to be dragged together.</param>
internal sealed record ProposalAnswer(ParkView Park, IReadOnlyList<ObjectRef> Objects);

/// <summary>Something was refused.</summary>
internal sealed record Refusal(TextPair Message);

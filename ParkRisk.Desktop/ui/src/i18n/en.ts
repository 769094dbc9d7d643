import type { Messages } from './zh';

export const en: Messages = {
  app: { title: 'ParkRisk', subtitle: 'Spatial planning and risk assessment of chemical parks', noPark: 'No park is open' },
  start: {
    examples: 'Example parks', recent: 'Opened last', path: 'Path of a dataset (folder or .gpkg)', open: 'Open', drop: 'Drop a .gpkg file, or all files of a dataset, here',
    unsaved: 'unsaved edits', failed: 'Cannot be opened', choose: 'Choose files…', chooseFolder: 'Choose a folder…',
    invented: 'Invented, for demonstration', issues: 'Issues of the data',
  },
  recover: {
    title: 'Unsaved edits were found', text: '{count} steps of editing were not saved last time.', changed: 'Another program has changed the dataset since; check it after restoring.',
    restore: 'Restore edits', discard: 'Discard edits', later: 'Later',
  },
  tool: {
    open: 'Open…', save: 'Save', saveAs: 'Save as…', saveAsName: 'Name of the new dataset (.gpkg at its end makes a GeoPackage)', undo: 'Undo', redo: 'Redo', export: 'Export', print: 'Print',
    select: 'Select and ask', move: 'Move', draw: 'Draw', modify: 'Edit vertices', measure: 'Measure', transect: 'Transect', proposal: 'Proposals', box: 'Select by box',
    full: 'Full extent', table: 'Table', theme: 'Dark/light', language: '中文', help: 'Keys', compare: 'Compare with start', search: 'Find by name or id', bookmarks: 'Bookmarks',
    addBookmark: 'Bookmark this view', bookmarkName: 'Name of the bookmark', back: 'View before', delete: 'Delete', rotate: 'Rotate…', rotateBy: 'Degrees clockwise', copy: 'Copy', more: 'More',
  },
  layer: {
    title: 'Layers', results: 'Risk', contours: 'Individual-risk contours', distances: 'External safety distances', findings: 'Findings', park: 'Park data', opacity: 'Opacity', zoom: 'Zoom to layer',
    boundary: 'Boundary', zones: 'Zones', enterprises: 'Enterprises', units: 'Units', bunds: 'Bunds', pipelines: 'Pipelines', targets: 'Protection targets', population: 'Population',
    roads: 'Roads', utilities: 'Utilities and emergency', plots: 'Plots to let', inventories: 'Inventories', restricted: 'Restricted list', measures: 'Measures',
    legend: 'Legend', perYear: 'Individual risk (per year)', acceptable: 'Target within limit', exceeding: 'Target above limit', unit: 'Hazardous unit', background: 'Background image', addBackground: 'Add an image with world file…',
    backgroundHint: 'Choose the image (PNG/JPG) and its world file (.pgw/.jgw/.wld) together', up: 'Move up', down: 'Move down', arrows: 'Domino chains',
  },
  panel: { findings: 'Findings', targets: 'Targets', hazards: 'Hazards', societal: 'F–N', wind: 'Wind', why: 'Why', attributes: 'Object', issues: 'Data', domino: 'Domino', capacity: 'Capacity', transect: 'Transect', review: 'Review' },
  finding: {
    none: 'No findings', all: 'all', measured: 'measured', limit: 'limit', clause: 'clause', contributors: 'Largest sources', remedies: 'Remedies', zoom: 'Zoom',
    red: 'red', orange: 'orange', yellow: 'yellow', blue: 'blue', count: '{count} findings', department: 'Department', tryIt: 'Try on the map', filter: 'filter', allDepartments: 'all departments',
  },
  target: { name: 'Target', class: 'Class', risk: 'Risk/yr', limit: 'Limit/yr', ratio: 'Ratio', verdict: 'Verdict', ok: 'within', exceeds: 'above', mean: 'area mean', withOwn: 'with own', source: 'largest source' },
  hazard: { group: 'Group', enterprise: 'Enterprise', s: 'S = Σq/Q', r: 'R', level: 'Level', major: 'major hazard', not: 'none', people: 'people within 500 m', levels: 'level {level}', count: '{count} major hazards' },
  societal: { persons: 'Fatalities N', frequency: 'Frequency F (per year)', curve: 'now', before: 'at start', upper: 'unacceptable above', lower: 'acceptable below', pll: 'Potential loss of life', perYear: 'per year', none: 'The dataset has no people; societal risk was not worked out', acceptable: 'acceptable', reduce: 'reduce as far as practicable', unacceptable: 'unacceptable' },
  wind: { none: 'The dataset has no weather file', frequency: 'Wind from', calm: 'calm', stability: 'Stability', speed: 'mean speed' },
  why: {
    hint: 'Click anywhere on the map for the individual risk there and its sources', risk: 'Individual risk', limits: 'Against limits', sources: 'Sources', outcomes: 'Scenarios and weather', winds: 'Winds that carry it', none: 'No risk was found at this point',
    scenario: 'Scenario', weather: 'Weather', share: 'Share', point: 'Point', objects: 'Objects here', waiting: 'Asking…', copy: 'Copy position',
  },
  attribute: { none: 'Select an object on the map or in the table', required: 'required', delete: 'Delete this object', objects: '{count} objects selected', frequency: 'Frequency factor (trial)', quantity: 'Inventory factor (trial)', trial: 'Trial', keep: 'Keep', reset: 'Reset', geometry: 'Geometry', east: 'East', north: 'North', apply: 'Apply' },
  grid: { title: 'Table', paste: 'Copy in Excel and paste into a cell', addRow: 'Add row', rows: '{count} rows', close: 'Close', onlyNoGeometry: 'Draw objects with geometry on the map' },
  status: {
    ready: 'Ready', computing: 'Assessing', done: 'Assessed in {seconds} s', connected: 'Connected', disconnected: 'Connection lost, trying again…', unsaved: 'Unsaved edits (kept automatically)', saved: 'Saved',
    refused: 'Not assessed', preview: 'live {ms} ms', scenarios: '{scenarios} scenarios · {outcomes} outcomes', crs: 'CRS', saving: 'Saving…',
  },
  draw: {
    layer: 'Into layer', shape: 'Shape', point: 'point', line: 'line', polygon: 'polygon', snap: 'Snap', entry: "Position: E,N · {'@'}dE,dN · length<bearing", finish: 'Finish', resume: 'Resume', discard: 'Discard', undoPoint: 'Back one point',
    kept: 'Sketch kept ({count} points)', start: 'Draw', id: 'id', bad: 'Not a position', cancelHint: 'Esc pauses; the sketch is never lost', rejected: 'A polygon needs 3 points, a line 2',
  },
  measure: { length: 'Length', area: 'Area', bearing: 'Bearing', plane: 'in plane coordinates', clear: 'Clear' },
  move: { hint: 'Drag a unit, a target or what is selected; Esc cancels', moved: 'Move {name}', several: 'Move {count} objects' },
  edit: { changed: 'Change {name}', added: 'Add {name}', removed: 'Delete {name}', pasted: 'Paste {count} cells', reshaped: 'Reshape {name}', turned: 'Rotate {name}', copied: 'Copy {name}', trial: 'Adjust {name}' },
  export: { dataset: 'Dataset (GeoPackage)', datasetZip: 'Dataset (folder, zip)', results: 'All results and figures (zip)', gpkg: 'Results GeoPackage', geojson: 'Risk contours GeoJSON', kml: 'Risk KML', targets: 'Targets CSV', findings: 'Findings CSV', json: 'assessment.json', png: 'This map as PNG', waiting: 'Results can be exported when the assessment is done' },
  print: { title: 'Print', name: 'Title', project: 'Project no.', drawing: 'Drawing no.', drawn: 'Drawn', checked: 'Checked', paper: 'Paper', portrait: 'portrait', landscape: 'landscape', date: 'Date', crs: 'CRS', scale: 'Scale', make: 'Make PDF', png: 'Make PNG', cancel: 'Cancel' },
  transect: { hint: 'Draw a line to see the individual risk along it', distance: 'Distance (m)', risk: 'Individual risk (per year)' },
  compare: { before: 'at start', now: 'now', hint: 'Drag the line to compare' },
  domino: { none: 'No chain reaches the threshold of escalation', from: 'From', to: 'To', probability: 'Probability', frequency: 'Escalated frequency (per year)', effect: 'Effect', distance: 'Distance', total: 'Accidents that set off others: {frequency} per year · {count} links', levels: 'at least one, two, three levels: {levels}', crosses: 'between enterprises', hint: 'Select a unit to see its chains only', vectors: { steadyheat: 'heat', fireball: 'fireball', blast: 'blast' } },
  capacity: { none: 'No capacity result yet', utilisation: 'Utilisation', limit: 'Limited by', enterprises: 'By enterprise', hazards: 'By class of hazard', exhausted: 'exhausted', left: '{share} left', now: 'now', before: 'at start', classes: { toxic_flammable_gas: 'toxic flammable gas', toxic_gas: 'toxic gas', toxic_liquid: 'toxic liquid', flammable_gas: 'flammable gas', flammable_liquid: 'flammable liquid', explosive: 'explosive', other: 'other', pipelines: 'pipelines' } },
  issue: { none: 'The data have no issues', error: 'error', warning: 'warning', info: 'remark', expected: 'expected', row: 'row {row}', assumptions: 'Assumed values', notes: 'Calculations outside a model’s range' },
  keys: {
    title: 'Keys', undo: 'Undo / redo', save: 'Save', search: 'Find', tools: 'Select · move · draw · vertices · measure', esc: 'Cancels a drag; pauses drawing and keeps the sketch', del: 'Deletes what is selected; goes back one point while drawing', full: 'Full extent', panels: 'Panels on the right', table: 'Table', arrows: 'Move what is selected by 1 m (Shift: 10 m)',
  },
  common: { cancel: 'Cancel', ok: 'OK', close: 'Close', name: 'Name', yes: 'yes', no: 'no' },
};

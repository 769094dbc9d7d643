export const zh = {
  app: { title: 'ParkRisk', subtitle: '化工园区空间规划与风险评估', noPark: '尚未打开园区' },
  start: {
    examples: '示例园区', recent: '最近打开', path: '数据集路径（文件夹或 .gpkg）', open: '打开', drop: '将 .gpkg 文件或数据集的全部文件拖到此处',
    unsaved: '有未保存的修改', failed: '无法打开', choose: '选择文件…', chooseFolder: '选择文件夹…',
    invented: '虚构数据，仅供演示', issues: '数据问题',
  },
  recover: {
    title: '发现未保存的修改', text: '上次有 {count} 步修改未保存。', changed: '此后数据集已被其他程序改动，恢复后请核对。',
    restore: '恢复修改', discard: '放弃修改', later: '以后再说',
  },
  tool: {
    open: '打开…', save: '保存', saveAs: '另存为…', saveAsName: '新数据集名称（以 .gpkg 结尾则存为 GeoPackage）', undo: '撤销', redo: '重做', export: '导出', print: '出图',
    select: '选择与查询', move: '移动', draw: '绘制', modify: '修改节点', measure: '测量', transect: '剖面', proposal: '拟建项目', box: '框选',
    full: '全图', table: '表格', theme: '深色/浅色', language: 'English', help: '快捷键', compare: '对比初始', search: '按名称或编号查找', bookmarks: '书签',
    addBookmark: '为当前视图添加书签', bookmarkName: '书签名称', back: '上一视图', delete: '删除', rotate: '旋转…', rotateBy: '顺时针旋转角度（度）', copy: '复制', more: '更多',
  },
  layer: {
    title: '图层', results: '风险结果', contours: '个人风险等值线', distances: '外部安全防护距离', findings: '问题位置', park: '园区数据', opacity: '不透明度', zoom: '缩放到图层',
    boundary: '园区边界', zones: '功能分区', enterprises: '企业', units: '装置设施', bunds: '围堰', pipelines: '管线管廊', targets: '防护目标', population: '人口',
    roads: '道路', utilities: '公用工程与应急设施', plots: '可出让地块', inventories: '物料存量', restricted: '禁限控目录', measures: '整治措施',
    legend: '图例', perYear: '个人风险（/年）', acceptable: '达标目标', exceeding: '超标目标', unit: '危险装置', background: '背景影像', addBackground: '添加影像（含坐标文件）…',
    backgroundHint: '同时选择影像（PNG/JPG）与坐标文件（.pgw/.jgw/.wld）', up: '上移', down: '下移', arrows: '多米诺链',
  },
  panel: { findings: '问题', targets: '目标', hazards: '重大危险源', societal: '社会风险', wind: '气象', why: '查询', attributes: '属性', issues: '数据', domino: '多米诺', capacity: '容量', transect: '剖面', review: '联审' },
  finding: {
    none: '没有问题', all: '全部', measured: '实测', limit: '限值', clause: '条款', contributors: '主要来源', remedies: '整改建议', zoom: '定位',
    red: '红', orange: '橙', yellow: '黄', blue: '蓝', count: '{count} 项', department: '责任部门', tryIt: '在图上试用', filter: '筛选文字', allDepartments: '全部部门',
  },
  target: { name: '目标', class: '类别', risk: '风险/年', limit: '基准/年', ratio: '比值', verdict: '结论', ok: '达标', exceeds: '超标', mean: '面平均', withOwn: '含本企业', source: '首要来源' },
  hazard: { group: '辨识单元', enterprise: '企业', s: 'S = Σq/Q', r: 'R', level: '级别', major: '重大危险源', not: '不构成', people: '500 m 内人数', levels: '{level} 级', count: '重大危险源 {count} 个' },
  societal: { persons: '死亡人数 N', frequency: '频率 F（/年）', curve: '当前', before: '初始', upper: '不可接受线', lower: '可接受线', pll: '潜在生命损失', perYear: '人/年', none: '数据集没有人口，未计算社会风险', acceptable: '可接受区', reduce: '尽可能降低区', unacceptable: '不可接受区' },
  wind: { none: '数据集没有气象文件', frequency: '风向频率', calm: '静风', stability: '大气稳定度', speed: '平均风速' },
  why: {
    hint: '点击地图任意位置，查看该点的个人风险及其来源', risk: '个人风险', limits: '对照限值', sources: '来源装置', outcomes: '场景与气象', winds: '带来风险的风向', none: '此点没有计算到风险',
    scenario: '场景', weather: '气象', share: '占比', point: '位置', objects: '此处的对象', waiting: '正在查询…', copy: '复制坐标',
  },
  attribute: { none: '在地图或表格中选择一个对象', required: '必填', delete: '删除此对象', objects: '已选 {count} 个对象', frequency: '频率系数（试算）', quantity: '存量系数（试算）', trial: '试算', keep: '保留', reset: '复位', geometry: '几何', east: '东坐标', north: '北坐标', apply: '应用' },
  grid: { title: '数据表', paste: '可从 Excel 复制后在单元格中粘贴', addRow: '新增行', rows: '{count} 行', close: '收起', onlyNoGeometry: '带几何的对象请在地图上绘制' },
  status: {
    ready: '就绪', computing: '正在评估', done: '评估完成，用时 {seconds} 秒', connected: '已连接', disconnected: '连接断开，正在重连…', unsaved: '有未保存的修改（已自动留存）', saved: '已保存',
    refused: '未评估', preview: '实时 {ms} ms', scenarios: '{scenarios} 个场景 · {outcomes} 个后果', crs: '坐标系', saving: '正在保存…',
  },
  draw: {
    layer: '绘制到图层', shape: '图形', point: '点', line: '线', polygon: '面', snap: '捕捉', entry: "坐标：E,N · {'@'}dE,dN · 长度<方位角", finish: '完成', resume: '继续', discard: '丢弃', undoPoint: '退一点',
    kept: '草图已保留（{count} 点）', start: '开始绘制', id: '编号', bad: '无法识别的坐标', cancelHint: 'Esc 暂停，不会丢失草图', rejected: '面至少需要 3 点，线至少需要 2 点',
  },
  measure: { length: '长度', area: '面积', bearing: '方位角', plane: '平面坐标量算', clear: '清除' },
  move: { hint: '拖动装置、目标或已选对象；Esc 取消', moved: '移动 {name}', several: '移动 {count} 个对象' },
  edit: { changed: '修改 {name}', added: '新增 {name}', removed: '删除 {name}', pasted: '粘贴 {count} 个单元格', reshaped: '修改形状 {name}', turned: '旋转 {name}', copied: '复制 {name}', trial: '调整 {name}' },
  export: { dataset: '数据集（GeoPackage）', datasetZip: '数据集（文件夹，zip）', results: '全部结果与图（zip）', gpkg: '结果 GeoPackage', geojson: '风险等值线 GeoJSON', kml: '风险 KML', targets: '防护目标 CSV', findings: '问题 CSV', json: 'assessment.json', png: '当前地图 PNG', waiting: '评估完成后可导出结果' },
  print: { title: '出图', name: '图名', project: '项目编号', drawing: '图号', drawn: '制图', checked: '审核', paper: '纸张', portrait: '纵向', landscape: '横向', date: '日期', crs: '坐标系', scale: '比例尺', make: '生成 PDF', png: '生成 PNG', cancel: '取消' },
  transect: { hint: '绘制一条线，查看沿线个人风险', distance: '距离（m）', risk: '个人风险（/年）' },
  compare: { before: '初始', now: '当前', hint: '拖动竖线对比' },
  domino: { none: '没有达到升级概率阈值的链条', from: '起始装置', to: '被波及装置', probability: '升级概率', frequency: '次生频率（/年）', effect: '效应', distance: '距离', total: '引发多米诺的事故 {frequency} /年 · {count} 条链', levels: '至少一、二、三级：{levels}', crosses: '跨企业', hint: '选中一台装置只看它的链', vectors: { steadyheat: '热辐射', fireball: '火球', blast: '冲击波' } },
  capacity: { none: '尚无容量结果', utilisation: '容量利用率', limit: '限制因素', enterprises: '按企业', hazards: '按危险类别', exhausted: '已用尽', left: '剩余 {share}', now: '当前', before: '初始', classes: { toxic_flammable_gas: '有毒易燃气体', toxic_gas: '有毒气体', toxic_liquid: '有毒液体', flammable_gas: '易燃气体', flammable_liquid: '易燃液体', explosive: '爆炸品', other: '其他', pipelines: '管线' } },
  issue: { none: '数据没有问题', error: '错误', warning: '警告', info: '提示', expected: '应为', row: '第 {row} 行', assumptions: '假定值', notes: '超出模型范围的计算' },
  keys: {
    title: '快捷键', undo: '撤销 / 重做', save: '保存', search: '查找', tools: '选择 · 移动 · 绘制 · 节点 · 测量', esc: '取消拖动；绘制时暂停并保留草图', del: '删除所选；绘制时退一点', full: '全图', panels: '切换右侧面板', table: '数据表', arrows: '移动所选 1 m（Shift 10 m）',
  },
  common: { cancel: '取消', ok: '确定', close: '关闭', name: '名称', yes: '是', no: '否' },
};

export type Messages = typeof zh;

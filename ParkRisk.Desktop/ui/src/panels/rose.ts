const compass = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** A rose of directions, wind from, north up and clockwise. */
export function roseOption(values: number[], format: (value: number) => string, colour: string, dark: boolean): Record<string, unknown> {
  const names = values.map((_, i) => (values.length === 16 ? compass[i]! : String(Math.round((i * 360) / values.length))));
  const grid = dark ? '#39424a' : '#dfe3e6';
  return {
    tooltip: { trigger: 'item', renderMode: 'richText', formatter: (p: { name: string; value: number }) => `${p.name}  ${format(p.value)}` },
    polar: { radius: '76%' },
    angleAxis: { type: 'category', data: names, startAngle: 90 + 180 / values.length, clockwise: true, axisLine: { lineStyle: { color: grid } }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: grid } }, axisLabel: { color: dark ? '#c3ccd3' : '#3c454d' } },
    radiusAxis: { axisLabel: { show: true, fontSize: 10, formatter: format, color: dark ? '#9aa5ae' : '#5c666f' }, axisLine: { show: false }, axisTick: { show: false }, splitNumber: 3, splitLine: { lineStyle: { color: grid } } },
    series: [{ type: 'bar', data: values, coordinateSystem: 'polar', barCategoryGap: '8%', itemStyle: { color: colour } }],
  };
}

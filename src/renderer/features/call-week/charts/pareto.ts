import type { EChartsCoreOption } from 'echarts/core';
import type { Candidate } from '#shared/contract/call-week-shapes.ts';
import type { Format } from '#renderer/ui/format/use-format.ts';
import type { ChartColours } from './use-chart-colours.ts';

interface Words {
  readonly share: string;
  readonly running: string;
}

const axis = (colours: ChartColours, format: Format) => ({
  type: 'value',
  min: 0,
  axisLabel: { color: colours.soft, formatter: (share: number) => format.percent(share, 0) },
  splitLine: { lineStyle: { color: colours.line } },
});

const font = "'Onest Variable', system-ui, sans-serif";

/** Each chosen client's share as a bar, the running share as a line over them. */
export const paretoOption = (
  clients: readonly Candidate[],
  words: Words,
  { colours, format }: { readonly colours: ChartColours; readonly format: Format },
): EChartsCoreOption => ({
  textStyle: { fontFamily: font },
  grid: { left: 48, right: 8, top: 16, bottom: 24 },
  tooltip: {
    trigger: 'axis',
    renderMode: 'richText',
    backgroundColor: colours.sheet,
    borderColor: colours.line,
    textStyle: { color: colours.ink },
    valueFormatter: (share: number) => format.percent(share),
  },
  xAxis: {
    type: 'category',
    data: clients.map(({ name, rank }) => ({ value: `${rank}. ${name}` })),
    axisLabel: { color: colours.soft, formatter: (label: string) => label.split('.', 1)[0] ?? '' },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
  },
  yAxis: axis(colours, format),
  series: [
    {
      type: 'bar',
      name: words.share,
      data: clients.map(({ share }) => share),
      itemStyle: { color: colours.bars, borderRadius: [2, 2, 0, 0] },
    },
    {
      type: 'line',
      name: words.running,
      data: clients.map(({ runningShare }) => runningShare),
      symbol: 'circle',
      symbolSize: 5,
      color: colours.running,
      lineStyle: { width: 2 },
      endLabel: {
        show: true,
        offset: [-56, -12],
        color: colours.running,
        formatter: ({ value }: { value: number }) => format.percent(value),
      },
    },
  ],
});

interface CurveData {
  readonly curve: readonly { readonly clients: number; readonly share: number }[];
  readonly chosen: number;
  readonly paretoClients: number | null;
}

/** All clients from the best one on: how much of the income the first so many bring. */
export const curveOption = (
  { curve, chosen, paretoClients }: CurveData,
  pointOf: (clients: number, share: number) => string,
  { colours, format }: { readonly colours: ChartColours; readonly format: Format },
): EChartsCoreOption => ({
  textStyle: { fontFamily: font },
  grid: { left: 48, right: 8, top: 16, bottom: 24 },
  tooltip: {
    trigger: 'axis',
    renderMode: 'richText',
    backgroundColor: colours.sheet,
    borderColor: colours.line,
    textStyle: { color: colours.ink },
    formatter: (points: readonly { readonly value: readonly [number, number] }[]) => {
      const [clients = 0, share = 0] = points[0]?.value ?? [];
      return pointOf(clients, share);
    },
  },
  xAxis: {
    type: 'value',
    max: curve.at(-1)?.clients ?? 0,
    axisLabel: {
      color: colours.soft,
      showMaxLabel: false,
      formatter: (count: number) => format.number(count),
    },
    splitLine: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
  },
  yAxis: { ...axis(colours, format), max: 1, interval: 0.5 },
  series: [
    {
      type: 'line',
      data: curve.map(({ clients, share }) => [clients, share]),
      showSymbol: false,
      color: colours.running,
      lineStyle: { width: 2 },
      areaStyle: { opacity: 0.08 },
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color: colours.soft, type: 'dashed' },
        label: { color: colours.ink, fontFamily: font },
        data: [
          { xAxis: chosen, label: { formatter: format.number(chosen) } },
          ...(paretoClients === null
            ? []
            : [
                {
                  xAxis: paretoClients,
                  label: { formatter: `80%: ${format.number(paretoClients)}` },
                },
              ]),
        ],
      },
    },
  ],
});

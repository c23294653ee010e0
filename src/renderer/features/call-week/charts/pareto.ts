import type { EChartsCoreOption } from 'echarts/core';
import { okabeIto } from '#shared/charts/chart-look.ts';
import type { Candidate } from '#shared/contract/call-week-shapes.ts';
import type { PageLook } from '#renderer/ui/charts/use-chart-look.ts';
import type { Format } from '#renderer/ui/format/use-format.ts';

interface Words {
  readonly share: string;
  readonly running: string;
}

interface Style {
  readonly look: PageLook;
  readonly format: Format;
}

const frame = ({ fontFamily }: PageLook) => ({
  textStyle: { fontFamily },
  grid: { left: 48, right: 8, top: 16, bottom: 24 },
});

const tooltip = ({ paper, hairline, ink }: PageLook) => ({
  trigger: 'axis',
  renderMode: 'richText',
  backgroundColor: paper,
  borderColor: hairline,
  textStyle: { color: ink },
});

const shareAxis = ({ look, format }: Style) => ({
  type: 'value',
  min: 0,
  axisLabel: { color: look.inkSoft, formatter: (share: number) => format.percent(share, 0) },
  splitLine: { lineStyle: { color: look.hairline } },
});

/** Each chosen client's share as a bar, the running share as a line over them. */
export const paretoOption = (
  clients: readonly Candidate[],
  words: Words,
  { look, format }: Style,
): EChartsCoreOption => ({
  ...frame(look),
  tooltip: {
    ...tooltip(look),
    valueFormatter: (share: number) => format.percent(share),
  },
  xAxis: {
    type: 'category',
    data: clients.map(({ name, rank }) => ({ value: `${rank}. ${name}` })),
    axisLabel: { color: look.inkSoft, formatter: (label: string) => label.split('.', 1)[0] ?? '' },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.hairline } },
  },
  yAxis: shareAxis({ look, format }),
  series: [
    {
      type: 'bar',
      name: words.share,
      data: clients.map(({ share }) => share),
      itemStyle: { color: okabeIto.blue, borderRadius: [2, 2, 0, 0] },
    },
    {
      type: 'line',
      name: words.running,
      data: clients.map(({ runningShare }) => runningShare),
      symbol: 'circle',
      symbolSize: 5,
      color: okabeIto.vermilion,
      lineStyle: { width: 2 },
      endLabel: {
        show: true,
        offset: [-56, -12],
        color: look.ink,
        formatter: ({ value }: { value: number }) => format.percent(value),
      },
    },
  ],
});

interface CurvePoint {
  readonly clients: number;
  readonly share: number;
}

interface CurveData {
  readonly curve: readonly CurvePoint[];
  /** Places of the chosen among all clients, from 1. */
  readonly ranks: readonly number[];
  readonly paretoClients: number | null;
}

/** All clients from the best one on: how much of the income the first so many bring. */
export const curveOption = (
  { curve, ranks, paretoClients }: CurveData,
  pointOf: (clients: number, share: number) => string,
  { look, format }: Style,
): EChartsCoreOption => ({
  ...frame(look),
  tooltip: {
    ...tooltip(look),
    formatter: (points: readonly { readonly value: readonly [number, number] }[]) => {
      const [clients = 0, share = 0] = points[0]?.value ?? [];
      return pointOf(clients, share);
    },
  },
  xAxis: {
    type: 'value',
    max: curve.at(-1)?.clients ?? 0,
    axisLabel: {
      color: look.inkSoft,
      showMaxLabel: false,
      formatter: (count: number) => format.number(count),
    },
    splitLine: { show: false },
    axisLine: { lineStyle: { color: look.hairline } },
  },
  yAxis: { ...shareAxis({ look, format }), max: 1, interval: 0.5 },
  series: [
    {
      type: 'line',
      data: curve.map(({ clients, share }) => [clients, share]),
      showSymbol: false,
      color: okabeIto.vermilion,
      lineStyle: { width: 2 },
      areaStyle: { opacity: 0.08 },
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color: look.inkSoft, type: 'dashed' },
        label: { color: look.ink, fontFamily: look.fontFamily },
        data: [
          // Only where they are the first so many is their number a place on the curve.
          ...(Math.max(...ranks) === ranks.length
            ? [{ xAxis: ranks.length, label: { formatter: format.number(ranks.length) } }]
            : []),
          ...(paretoClients === null
            ? []
            : [
                {
                  xAxis: paretoClients,
                  label: {
                    formatter: `${format.percent(0.8, 0)}: ${format.number(paretoClients)}`,
                  },
                },
              ]),
        ],
      },
    },
    {
      type: 'line',
      data: ranks.toSorted((a, b) => a - b).map((rank) => [rank, shareAt(curve, rank)]),
      silent: true,
      symbol: 'circle',
      symbolSize: 5,
      color: okabeIto.blue,
      lineStyle: { width: 0 },
      tooltip: { show: false },
    },
  ],
});

/** On the straight line between the two points of the curve beside it. */
function shareAt(curve: readonly CurvePoint[], clients: number): number {
  const after = curve.find((point) => point.clients >= clients) ?? curve.at(-1);
  const before = curve.findLast((point) => point.clients < clients) ?? after;
  if (!after || !before) return 0;
  const part = (clients - before.clients) / (after.clients - before.clients || 1);
  return before.share + Math.min(part, 1) * (after.share - before.share);
}

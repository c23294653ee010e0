import type { ReportChart } from '../contract/reports.ts';
import { currencyFractionDigits } from '../rules/money.ts';
import { formatMonth } from '../rules/month-format.ts';
import {
  baseOption,
  okabeIto,
  textWidth,
  type ChartLook,
  type ChartPicture,
} from './chart-look.ts';

type MonthsChart = Extract<ReportChart, { kind: 'months' }>;

const colours: Readonly<Record<string, string>> = {
  new: okabeIto.orange,
  returning: okabeIto.blue,
  nobody: okabeIto.grey,
};
const bottomUp = ['returning', 'new', 'nobody'];

const height = 300;
const top = 24;
const bottom = 40;
/** Columns closer than this have no room for a sum above each. */
const leastColumn = 38;

/** Columns by month, stacked; each part is named beside the last column, each sum stands above its column. */
export function monthsPicture(chart: MonthsChart, look: ChartLook): ChartPicture {
  const { months } = chart;
  const { fontSize, ink, inkSoft, hairline } = look;
  const series = chart.series.toSorted((a, b) => bottomUp.indexOf(a.id) - bottomUp.indexOf(b.id));
  const unit = 10 ** currencyFractionDigits(look.currency);
  const short = new Intl.NumberFormat(look.language, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const shortMoney = (minor: number): string => short.format(minor / unit).replace('-', '−');
  const totals = months.map((_, month) =>
    series.reduce((sum, { valuesMinor }) => sum + (valuesMinor[month] ?? 0), 0),
  );
  const names = series.map(({ id }) => look.words.group(id));
  const right = Math.max(...names.map((name) => textWidth(name, fontSize))) + fontSize + 20;
  const left = textWidth(shortMoney(Math.max(...totals, 0)), fontSize) + 16;
  const column = (look.width - left - right) / months.length;
  const every = Math.max(1, Math.ceil(leastColumn / column));
  const last = months.length - 1;
  const lifts = liftsApart(
    series.map(({ valuesMinor }) => valuesMinor[last] ?? 0),
    { apart: fontSize + 4, perUnit: pixelsPerUnit(totals) },
  );
  return {
    height,
    option: {
      ...baseOption(look),
      grid: { left, right, top, bottom },
      xAxis: {
        type: 'category',
        data: months.map((month, index) =>
          // The year stands under its first month.
          index === 0 || month.endsWith('-01')
            ? `${formatMonth(month, look.language, false)}\n${month.slice(0, 4)}`
            : formatMonth(month, look.language, false),
        ),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: hairline } },
        axisLabel: { color: inkSoft, fontSize, interval: every - 1, lineHeight: fontSize + 3 },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: inkSoft, fontSize, formatter: shortMoney },
        splitLine: { lineStyle: { color: hairline } },
        splitNumber: 4,
      },
      series: [
        ...series.map(({ id, valuesMinor }, index) => ({
          type: 'bar',
          name: names[index],
          stack: 'revenue',
          barMaxWidth: 46,
          barCategoryGap: '28%',
          itemStyle: { color: colours[id] ?? okabeIto.sky },
          data: valuesMinor.map((value, month) => ({
            value,
            ...(month === last
              ? {
                  label: {
                    show: true,
                    position: 'right',
                    distance: 10,
                    offset: [0, -(lifts[index] ?? 0)],
                    color: ink,
                    fontSize,
                    // A patch of the colour and its name: what it is can be read where the eye is.
                    formatter: `{patch|}{name|${names[index]}}`,
                    rich: {
                      name: { padding: [0, 0, 0, 5], color: ink, fontSize },
                      patch: {
                        width: fontSize - 1,
                        height: fontSize - 1,
                        borderRadius: 2,
                        backgroundColor: colours[id] ?? okabeIto.sky,
                      },
                    },
                  },
                }
              : {}),
          })),
        })),
        {
          type: 'line',
          data: totals,
          silent: true,
          symbol: 'circle',
          symbolSize: 0.1,
          lineStyle: { color: 'transparent' },
          itemStyle: { color: 'transparent' },
          label: {
            show: every === 1,
            position: 'top',
            distance: 3,
            color: ink,
            fontSize,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              totals[dataIndex] === 0 ? '' : shortMoney(totals[dataIndex] ?? 0),
          },
        },
      ],
    },
  };
}

/** No more than the axis will give to a unit: it ends above the highest column, at a round number. */
const pixelsPerUnit = (totals: readonly number[]): number =>
  (height - top - bottom) / (1.4 * (Math.max(...totals, 0) - Math.min(...totals, 0)) || 1);

/**
 * By how many pixels each name beside the last column must stand higher than the middle of its part, so that none
 * overprints another: in the first days of a month the parts are as good as nothing.
 */
function liftsApart(
  values: readonly number[],
  { apart, perUnit }: { readonly apart: number; readonly perUnit: number },
): number[] {
  const ends = { above: 0, below: 0 };
  const middles = values.map((value) => {
    const side = value < 0 ? 'below' : 'above';
    ends[side] += value;
    return (ends[side] - value / 2) * perUnit;
  });
  const lifts = values.map(() => 0);
  let free = -Infinity;
  const upwards = middles.map((_, index) => index).toSorted((a, b) => middle(a) - middle(b));
  for (const index of upwards) {
    const place = Math.max(middle(index), free);
    lifts[index] = place - middle(index);
    free = place + apart;
  }
  return lifts;

  function middle(index: number): number {
    return middles[index] ?? 0;
  }
}

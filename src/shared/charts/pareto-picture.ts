import type { ReportChart } from '../contract/reports.ts';
import { formatMoney } from '../rules/money.ts';
import {
  baseOption,
  fitted,
  okabeIto,
  percentText,
  textWidth,
  type ChartLook,
  type ChartPicture,
} from './chart-look.ts';

type ParetoChart = Extract<ReportChart, { kind: 'pareto' }>;

/**
 * Pareto, row by row: on the left what each client brought, on the right the running share of everyone down to
 * them, with the line at 80%. Rows instead of the usual columns leave room for names in full.
 */
export function paretoPicture(chart: ParetoChart, look: ChartLook): ChartPicture {
  const { bars } = chart;
  const { fontSize, width, inkSoft, hairline } = look;
  const money = bars.map(({ revenueMinor }) =>
    formatMoney(revenueMinor, look.currency, look.language),
  );
  const nameWidth = Math.min(
    width * 0.34,
    Math.max(...bars.map(({ name }) => textWidth(name, fontSize))),
  );
  const moneyWidth = Math.max(...money.map((text) => textWidth(text, fontSize))) + 12;
  const runningWidth = Math.round(width * 0.2);
  const labelWidth = textWidth('100,0 %', fontSize) + 8;
  const left = Math.round(nameWidth) + 12;
  const rows = { top: fontSize * 2.2, height: Math.round(bars.length * fontSize * 1.6) };
  const names = bars.map(({ name }) => fitted(name, nameWidth, fontSize));
  return {
    height: rows.top + rows.height + fontSize * 1.6,
    option: {
      ...baseOption(look),
      grid: [
        { ...rows, left, right: runningWidth + labelWidth + moneyWidth },
        { ...rows, width: runningWidth, right: labelWidth },
      ],
      xAxis: [
        { type: 'value', gridIndex: 0, min: 0, show: false },
        {
          type: 'value',
          gridIndex: 1,
          position: 'top',
          min: 0,
          max: 1,
          interval: 1,
          axisLabel: { show: false },
          splitLine: { lineStyle: { color: hairline } },
          name: look.words.running,
          nameLocation: 'middle',
          nameGap: 8,
          nameTextStyle: { color: inkSoft, fontSize: fontSize - 1 },
        },
      ],
      yAxis: [
        {
          type: 'category',
          gridIndex: 0,
          inverse: true,
          data: names,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: look.ink, fontSize, interval: 0, align: 'left', margin: left },
        },
        { type: 'category', gridIndex: 1, inverse: true, data: names, show: false },
      ],
      series: [
        {
          type: 'bar',
          data: bars.map(({ revenueMinor }) => revenueMinor),
          barWidth: '62%',
          itemStyle: { color: okabeIto.blue, borderRadius: [0, 2, 2, 0] },
          label: {
            show: true,
            position: 'right',
            color: look.ink,
            fontSize,
            formatter: ({ dataIndex }: { dataIndex: number }) => money[dataIndex] ?? '',
          },
        },
        {
          type: 'line',
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: bars.map(({ runningShare }, row) => [runningShare, row]),
          symbol: 'circle',
          symbolSize: 7,
          lineStyle: { color: okabeIto.vermilion, width: 1.5 },
          itemStyle: { color: okabeIto.vermilion },
          label: {
            show: true,
            position: 'right',
            color: look.ink,
            fontSize,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              percentText(bars[dataIndex]?.runningShare ?? 0, look),
          },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: inkSoft, type: 'dashed', width: 1 },
            label: {
              formatter: look.words.reach,
              position: 'end',
              color: inkSoft,
              fontSize: fontSize - 1,
              distance: 4,
            },
            data: [{ xAxis: 0.8 }],
          },
        },
      ],
    },
  };
}

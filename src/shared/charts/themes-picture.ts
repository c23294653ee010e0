import type { ReportChart } from '../contract/reports.ts';
import {
  baseOption,
  fitted,
  okabeIto,
  percentText,
  textWidth,
  type ChartLook,
  type ChartPicture,
} from './chart-look.ts';

type ThemesChart = Extract<ReportChart, { kind: 'themes' }>;

/** What clients named, by the part of revenue behind it; the colour and a word say whether it was believed. */
export function themesPicture({ themes }: ThemesChart, look: ChartLook): ChartPicture {
  const { fontSize, width, ink } = look;
  const names = themes.map(({ theme }) => look.words.theme(theme));
  const labels = themes.map(({ share, clients, believed }) =>
    [
      percentText(share, look),
      look.words.clients(clients),
      believed ? look.words.believed : look.words.notBelieved,
    ].join(' · '),
  );
  const nameWidth = Math.min(
    width * 0.3,
    Math.max(0, ...names.map((name) => textWidth(name, fontSize))),
  );
  const left = Math.round(nameWidth) + 12;
  const labelWidth = Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
  return {
    height: Math.round(themes.length * fontSize * 2) + 16,
    option: {
      ...baseOption(look),
      grid: {
        left,
        right: Math.round(labelWidth) + 12,
        top: 8,
        bottom: 8,
      },
      xAxis: { type: 'value', min: 0, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map((name) => fitted(name, nameWidth, fontSize)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: ink, fontSize, interval: 0, align: 'left', margin: left },
      },
      series: [
        {
          type: 'bar',
          barWidth: '60%',
          data: themes.map(({ share, believed }) => ({
            value: share,
            itemStyle: {
              color: believed ? okabeIto.blue : okabeIto.orange,
              borderRadius: [0, 2, 2, 0],
            },
          })),
          label: {
            show: true,
            position: 'right',
            color: ink,
            fontSize,
            formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
          },
        },
      ],
    },
  };
}

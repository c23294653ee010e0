import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use as withParts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth, type ChartPicture } from '#shared/charts/chart-look.ts';

withParts([BarChart, LineChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer]);
// There is no page to measure on: ECharts would take every Cyrillic letter for as wide as it is high.
setPlatformAPI({
  measureText: (text, font) => ({ width: textWidth(text, Number.parseFloat(font ?? '') || 12) }),
});

/** A picture as SVG text, drawn without a page. Pixels. */
export function chartSvg({ option, height }: ChartPicture, width: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import classes from './Chart.module.css';

register([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** Pixels. */
  readonly height: number;
  readonly option: EChartsCoreOption;
}

/** A picture drawn by echarts, as wide as its place. */
export function Chart({ label, height, option }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ ...option, animation: false }, true);
  }, [option]);

  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- echarts draws into an element of its own
    <div ref={frame} className={classes.chart} style={{ height }} role="img" aria-label={label} />
  );
}

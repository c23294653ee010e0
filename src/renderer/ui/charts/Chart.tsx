import { useEffect, useRef } from 'react';
import { init, type EChartsCoreOption, type EChartsType } from './echarts.ts';
import classes from './Chart.module.css';

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
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- echarts draws into a place, not into an img
    <div ref={frame} className={classes.chart} style={{ height }} role="img" aria-label={label} />
  );
}

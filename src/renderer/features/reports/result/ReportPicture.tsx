import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPicture } from '#shared/charts/chart-look.ts';
import { chartPicture } from '#shared/charts/chart-picture.ts';
import type { ReportChart } from '#shared/contract/reports.ts';
import { Chart } from '#renderer/ui/charts/Chart.tsx';
import { savePicture } from '#renderer/ui/charts/save-picture.ts';
import { useChartLook } from '#renderer/ui/charts/use-chart-look.ts';
import { useWidth } from '#renderer/ui/charts/use-width.ts';
import { PictureMenu } from './PictureMenu.tsx';
import classes from './result.module.css';

interface ReportPictureProps {
  readonly chart: ReportChart;
  /** Of the file that it may be saved to, without its ending. */
  readonly fileName: string;
}

/** The picture of a report, as wide as the page up to where rows are too long to follow. */
export function ReportPicture({ chart, fileName }: ReportPictureProps) {
  const { t } = useTranslation();
  const look = useChartLook();
  const [frame, width] = useWidth();
  const picture = useMemo(
    (): ChartPicture | null => (width === 0 ? null : chartPicture(chart, { ...look, width })),
    [chart, look, width],
  );
  return (
    <div ref={frame} className={classes.picture}>
      {picture && (
        <>
          <PictureMenu
            onSave={(format) =>
              savePicture(picture, { name: fileName, format, width, paper: look.paper })
            }
          />
          <Chart
            label={t(($) => $.reports.chart[chart.kind])}
            height={picture.height}
            option={picture.option}
          />
        </>
      )}
    </div>
  );
}

import type { ChartPicture } from '#shared/charts/chart-look.ts';
import { init } from './echarts.ts';

interface PictureFile {
  /** Without its ending. */
  readonly name: string;
  readonly format: 'svg' | 'png';
  /** Pixels. */
  readonly width: number;
  /** The colour that it stands on. */
  readonly paper: string;
}

/** Dots a pixel of a PNG: sharp on paper, too. */
const dots = 2;

/** Saves a picture as a file, where the browser or Electron saves what is downloaded. */
export function savePicture({ option, height }: ChartPicture, file: PictureFile): void {
  const { name, format, width, paper } = file;
  const size = { width, height };
  const chart =
    format === 'svg'
      ? init(null, null, { ...size, renderer: 'svg', ssr: true })
      : init(document.createElement('canvas'), null, {
          ...size,
          renderer: 'canvas',
          devicePixelRatio: dots,
        });
  chart.setOption({ ...option, animation: false, backgroundColor: paper });
  const url =
    format === 'svg'
      ? URL.createObjectURL(new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' }))
      : chart.getDataURL({ type: 'png', pixelRatio: dots, backgroundColor: paper });
  chart.dispose();
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${format}`;
  link.click();
  if (format === 'svg') URL.revokeObjectURL(url);
}

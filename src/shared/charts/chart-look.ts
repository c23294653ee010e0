import type { ReportTheme } from '../contract/reports.ts';

/** Okabe and Ito's palette, told apart by colour-blind eyes too (2008). */
export const okabeIto = {
  blue: '#0072B2',
  orange: '#E69F00',
  green: '#009E73',
  vermilion: '#D55E00',
  sky: '#56B4E9',
  grey: '#8A8D93',
} as const;

/** Everything that a picture takes from where it is drawn: page or paper, day or night, language. */
export interface ChartLook {
  readonly language: 'ru' | 'en';
  /** ISO 4217. */
  readonly currency: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
  readonly width: number;
  readonly ink: string;
  readonly inkSoft: string;
  readonly hairline: string;
  readonly words: ChartWords;
}

export interface ChartWords {
  readonly running: string;
  readonly reach: string;
  readonly believed: string;
  readonly notBelieved: string;
  clients(this: void, count: number): string;
  group(this: void, id: string): string;
  theme(this: void, theme: ReportTheme): string;
}

/**
 * What ECharts' `setOption` takes. Built from values alone, so that the same picture is drawn on the screen, into
 * a PDF and in a test.
 */
export interface ChartPicture {
  readonly option: Readonly<Record<string, unknown>>;
  /** Pixels that it needs to be readable. */
  readonly height: number;
}

/** What every picture has in common. */
export const baseOption = ({ fontFamily, fontSize, ink }: ChartLook): Record<string, unknown> => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily, fontSize, color: ink },
});

/** Roughly how wide a text is, in pixels: pictures leave room for their words before there is a page to measure on. */
export const textWidth = (text: string, fontSize: number): number =>
  text.length * fontSize * perLetter;

/** Of Onest: a letter or figure, in parts of its size. */
const perLetter = 0.55;

/** As much of a text as fits into so many pixels. */
export function fitted(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (fontSize * perLetter)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}

// One digit always, as in the table below the picture.
const oneDigit = {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
} as const;
const percents = {
  ru: new Intl.NumberFormat('ru', oneDigit),
  en: new Intl.NumberFormat('en', oneDigit),
};
export const percentText = (share: number, { language }: Pick<ChartLook, 'language'>): string =>
  percents[language].format(share).replace('-', '−');

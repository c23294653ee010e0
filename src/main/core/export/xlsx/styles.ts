import { escapeXml, xmlHead } from './xml.ts';

const fonts = ['plain', 'bold'] as const;
const borders = ['none', 'above', 'below'] as const;

/** How a cell looks; the number format as Excel writes them. */
export interface Look {
  readonly format?: string | undefined;
  readonly font?: (typeof fonts)[number];
  readonly border?: (typeof borders)[number];
  /** Texts that break into lines: headings on the side of their column, long texts on the left. */
  readonly lines?: 'left' | 'right' | undefined;
}

/** Collects looks, each once, and knows the number by which cells name it. */
export interface Styles {
  numberOf(look: Look): number;
  toXml(): string;
}

/** Numbers below are Excel's own formats. */
const firstOwnFormat = 164;

export function createStyles(): Styles {
  const formats: string[] = [];
  const xfs: string[] = [];
  const formatId = (format: string | undefined): number => {
    if (format === undefined) return 0;
    const known = formats.indexOf(format);
    return firstOwnFormat + (known === -1 ? formats.push(format) - 1 : known);
  };
  const numberOf = ({ format, font = 'plain', border = 'none', lines }: Look): number => {
    const xf =
      `<xf numFmtId="${formatId(format)}" fontId="${fonts.indexOf(font)}" fillId="0" ` +
      `borderId="${borders.indexOf(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"` +
      (lines === undefined
        ? '/>'
        : ` applyAlignment="1"><alignment horizontal="${lines}" vertical="top" wrapText="1"/></xf>`);
    const known = xfs.indexOf(xf);
    return known === -1 ? xfs.push(xf) - 1 : known;
  };
  // The first is what cells without a style have.
  numberOf({});
  return {
    numberOf,
    toXml: () =>
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length === 0 ? '' : list('numFmts', formats.map(formatXml))) +
      list('fonts', [fontXml(''), fontXml('<b/>')]) +
      list('fills', [fillXml('none'), fillXml('gray125')]) +
      list('borders', [borderXml('', ''), borderXml(thin, ''), borderXml('', thin)]) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', xfs) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>',
  };
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

const formatXml = (format: string, index: number): string =>
  `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(format)}"/>`;

const fontXml = (weight: string): string =>
  `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;

const fillXml = (pattern: string): string => `<fill><patternFill patternType="${pattern}"/></fill>`;

const thin = ' style="thin"';
const borderXml = (top: string, bottom: string): string =>
  `<border><left/><right/><top${top}/><bottom${bottom}/><diagonal/></border>`;

import { type NumberMeaning, builtInMeaning, meaningOf } from './serial-date.ts';
import { type XmlHandler, attributes } from './xml.ts';

/** A workbook has at most 65,490 cell formats. */
const STYLE_LIMIT = 100_000;

/** Collects what the numbers of each cell style mean, by the style's place in the workbook. */
export class StyleCollector implements XmlHandler {
  readonly meanings: NumberMeaning[] = [];
  private readonly formats = new Map<number, NumberMeaning>();
  private section: 'numFmts' | 'cellXfs' | null = null;

  open(name: string, tag: string): void {
    if (name === 'numFmts' || name === 'cellXfs') this.section = name;
    else if (name === 'numFmt' && this.section === 'numFmts') {
      const found = attributes(tag);
      this.formats.set(Number(found.get('numFmtId')), meaningOf(found.get('formatCode') ?? ''));
    } else if (name === 'xf' && this.section === 'cellXfs' && this.meanings.length < STYLE_LIMIT) {
      const id = Number(attributes(tag).get('numFmtId') ?? 0);
      this.meanings.push(this.formats.get(id) ?? builtInMeaning(id));
    }
  }

  close(name: string): void {
    if (name === this.section) this.section = null;
  }

  text(): void {}
}

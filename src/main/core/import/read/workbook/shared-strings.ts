import { detached } from '../detached.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { type XmlHandler, decoded } from './xml.ts';

/** What the texts of a workbook may take: 200 MB at the worst, for some ten million cells. */
const CHARACTER_LIMIT = 100_000_000;
const COUNT_LIMIT = 8_000_000;

/** Text as Excel escapes what XML cannot hold: `_x000D_` is a carriage return. */
export function textOfCell(raw: string): string {
  const text = decoded(raw);
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The texts that cells refer to by number. @throws UnreadableFile `too_large_inflated`. */
export class SharedStringCollector implements XmlHandler {
  readonly strings: string[] = [];
  private characters = 0;
  private current = '';
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else if (name === 't') this.inText = !this.inReading;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'si') {
      this.strings.push(detached(textOfCell(this.current)));
      if (this.strings.length > COUNT_LIMIT) this.refuse();
    }
  }

  text(raw: string): void {
    if (!this.inText) return;
    this.current += raw;
    this.characters += raw.length;
    if (this.characters > CHARACTER_LIMIT) this.refuse();
  }

  private refuse(): never {
    throw new UnreadableFile('too_large_inflated', { limitBytes: CHARACTER_LIMIT * 2 });
  }
}

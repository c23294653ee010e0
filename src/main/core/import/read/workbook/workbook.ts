import { posix } from 'node:path';
import { UnreadableFile, notATable } from '../unreadable-file.ts';
import type { NumberMeaning } from './serial-date.ts';
import { SharedStringCollector } from './shared-strings.ts';
import { StyleCollector } from './styles.ts';
import { type XmlHandler, attributes, scan } from './xml.ts';
import type { Archive } from './zip.ts';

/** Sheets beyond it are not there for us: each costs a look, and nobody keeps so many by hand. */
const SHEET_LIMIT = 1000;

/** A workbook has a few besides its sheets. */
const RELATION_LIMIT = 10_000;

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  readonly meanings: readonly NumberMeaning[];
  /** Read when first asked for, then kept. */
  strings(): Promise<readonly string[]>;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Refuses the zips that are something other than a workbook, by the parts they are made of. */
function refuseOtherZips(names: ReadonlySet<string>): void {
  const has = (prefix: string): boolean => [...names].some((name) => name.startsWith(prefix));
  if (has('xl/workbook.bin')) throw notATable('xlsb');
  if (names.has('mimetype') && names.has('content.xml')) throw notATable('ods');
  if (has('word/')) throw notATable('document');
  if (has('ppt/')) throw notATable('presentation');
  if (!has('xl/') && !names.has('_rels/.rels')) throw notATable('archive');
}

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(part);
  const file = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.names.has(file.toLowerCase())) return relations;
  await scan(archive.part(file), {
    open(name, tag) {
      if (name !== 'Relationship' || relations.size > RELATION_LIMIT) return;
      const found = attributes(tag);
      const target = (found.get('Target') ?? '').replaceAll('\\', '/');
      relations.set(found.get('Id') ?? '', {
        type: (found.get('Type') ?? '').split('/').at(-1) ?? '',
        part: posix.normalize(target.startsWith('/') ? target.slice(1) : `${folder}/${target}`),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The list of sheets, and which day the serial dates count from. */
class WorkbookCollector implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; id: string }[] = [];
  since1904 = false;

  open(name: string, tag: string): void {
    if (name === 'workbookPr') {
      const flag = attributes(tag).get('date1904');
      this.since1904 = flag === '1' || flag === 'true';
    } else if (name === 'sheet' && this.sheets.length < SHEET_LIMIT) {
      const found = attributes(tag);
      this.sheets.push({
        name: found.get('name') ?? '',
        hidden: (found.get('state') ?? 'visible') !== 'visible',
        id: found.get('id') ?? '',
      });
    }
  }

  close(): void {}

  text(): void {}
}

/** @throws UnreadableFile `not_a_table` for a zip of another kind, `damaged`, `password_protected`. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  refuseOtherZips(archive.names);
  const root = await relationsOf(archive, '');
  const main = [...root.values()].find((relation) => relation.type === 'officeDocument');
  const mainPart = main?.part ?? 'xl/workbook.xml';
  if (!archive.names.has(mainPart.toLowerCase())) throw new UnreadableFile('damaged');
  const book = new WorkbookCollector();
  await scan(archive.part(mainPart), book);
  const relations = await relationsOf(archive, mainPart);
  const partOf = (type: string): string | undefined => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found !== undefined && archive.names.has(found.part.toLowerCase())
      ? found.part
      : undefined;
  };
  const styles = new StyleCollector();
  const stylesPart = partOf('styles');
  if (stylesPart !== undefined) await scan(archive.part(stylesPart), styles);
  let strings: Promise<readonly string[]> | undefined;
  return {
    sheets: book.sheets.flatMap(({ name, hidden, id }) => {
      const relation = relations.get(id);
      return relation?.type === 'worksheet' ? [{ name, hidden, part: relation.part }] : [];
    }),
    since1904: book.since1904,
    meanings: styles.meanings,
    strings: () => (strings ??= readStrings(archive, partOf('sharedStrings'))),
  };
}

async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const collector = new SharedStringCollector();
  if (part !== undefined) await scan(archive.part(part), collector);
  return collector.strings;
}

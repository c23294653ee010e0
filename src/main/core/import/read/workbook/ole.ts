import type { FileBytes } from '../file-bytes.ts';
import { UnreadableFile, notATable } from '../unreadable-file.ts';

const END_OF_CHAIN = 0xfffffffa;
const ENTRY_BYTES = 128;
/** A directory of this many sectors names thousands of streams; no office program writes more. */
const SECTOR_LIMIT = 256;

/**
 * What an OLE container is, by the names of its streams: an encrypted workbook, an .xls of
 * Excel 97–2003, or a document of another program.
 */
export async function refusalOfOle(bytes: FileBytes): Promise<UnreadableFile> {
  const names = await streamNames(bytes);
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) {
    return new UnreadableFile('password_protected');
  }
  if (names.has('workbook') || names.has('book')) return new UnreadableFile('old_excel');
  if (names.has('worddocument')) return notATable('document');
  if (names.has('powerpoint document')) return notATable('presentation');
  if (names.size === 0) return new UnreadableFile('damaged');
  return notATable('binary');
}

/** Names of the container's streams in lower case; fewer, or none, where it is damaged. */
async function streamNames(bytes: FileBytes): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const header = await bytes.at(0, 512);
  if (header.length < 512) return names;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return names;
  const sectorBytes = 2 ** shift;
  const position = (sector: number): number => (sector + 1) * sectorBytes;
  let sector = header.readUInt32LE(48);
  for (let seen = 0; sector < END_OF_CHAIN && seen < SECTOR_LIMIT; seen += 1) {
    const directory = await bytes.at(position(sector), sectorBytes);
    for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
      const length = Math.min(64, directory.readUInt16LE(at + 64));
      if (length > 2) names.add(directory.toString('utf16le', at, at + length - 2).toLowerCase());
    }
    const tableIndex = Math.floor((sector * 4) / sectorBytes);
    // The header lists the first 109 sectors of the allocation table: seven megabytes of file.
    if (tableIndex >= 109) return names;
    const table = header.readUInt32LE(76 + tableIndex * 4);
    if (table >= END_OF_CHAIN) return names;
    const link = await bytes.at(position(table) + ((sector * 4) % sectorBytes), 4);
    if (link.length < 4) return names;
    sector = link.readUInt32LE(0);
  }
  return names;
}

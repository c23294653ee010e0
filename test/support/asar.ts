import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
  readonly integrity?: { readonly hash: string };
}

/** One file of an archive, by its path with forward slashes. */
export interface Archived {
  readonly path: string;
  readonly size: number;
  /** Whether it lies beside the archive, where the system can load it. */
  readonly isUnpacked: boolean;
  read(): Buffer;
}

/** Reads an asar archive without the tool that wrote it. */
export function readAsar(file: string): Archived[] {
  const bytes = readFileSync(file);
  const start = 8 + bytes.readUInt32LE(4);
  const header: Entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const found: Archived[] = [];
  const walk = (entry: Entry, path: string): void => {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      const childPath = path === '' ? name : `${path}/${name}`;
      if (child.files) walk(child, childPath);
      else found.push(archived(child, childPath));
    }
  };
  const archived = ({ size = 0, offset = '0', unpacked = false }: Entry, path: string) => ({
    path,
    size,
    isUnpacked: unpacked,
    read: () =>
      unpacked
        ? readFileSync(join(`${file}.unpacked`, path))
        : bytes.subarray(start + Number(offset), start + Number(offset) + size),
  });
  walk(header, '');
  return found;
}

/** Writes an archive's files out, the unpacked ones in their places. */
export function extractAsar(file: string, folder: string): void {
  for (const one of readAsar(file)) {
    const target = join(folder, one.path);
    mkdirSync(dirname(target), { recursive: true });
    if (one.isUnpacked) copyFileSync(join(`${file}.unpacked`, one.path), target);
    else writeFileSync(target, one.read());
  }
}

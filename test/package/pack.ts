import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../scripts/lib/run.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where Electron's binary keeps its fuses: this mark, a version, a length, and a digit for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
] as const;

/** The files of Electron's runtime that packing touches, with nothing in them that could run. */
export function writeStandInRuntime(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const name of ['ru', 'en-US', 'de', 'fr']) {
    writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  }
  // As Electron ships it: all that may be switched off is on, and the other way round.
  const wire = `${fuseMark}\u0001${String.fromCharCode(fuseNames.length)}10110001`;
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 0\n# ${wire}\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'electron.exe'), emptyExe(Buffer.from(wire, 'latin1')));
  writeFileSync(join(folder, 'version'), '45.4.1');
}

/** Which fuses of a packed binary are on. */
export function fusesOf(binary: Buffer): Record<string, boolean> {
  const at = binary.indexOf(fuseMark) + fuseMark.length + 2;
  return Object.fromEntries(
    fuseNames.map((name, index) => [
      name,
      binary.toString('latin1', at + index, at + index + 1) === '1',
    ]),
  );
}

/** The part of `resedit`, electron-builder's own tool, that makes a Windows program. */
interface ResEdit {
  readonly NtExecutable: { createEmpty(): Executable };
  readonly NtExecutableResource: { from(exe: Executable): Resources };
  readonly Resource: { readonly VersionInfo: { createEmpty(): VersionInfo } };
}
interface Executable {
  setExtraData(data: ArrayBuffer): void;
  generate(): ArrayBuffer;
}
interface Resources {
  readonly entries: unknown[];
  outputResource(exe: Executable): void;
}
interface VersionInfo {
  setStringValues(language: object, values: Record<string, string>): void;
  outputToResourceEntries(entries: unknown[]): void;
}

/** A Windows program that does nothing, with the version that the hash of the archive is written beside. */
function emptyExe(data: Buffer): Buffer {
  const fromHere = createRequire(import.meta.url);
  const fromBuilder = createRequire(fromHere.resolve('electron-builder'));
  const fromPacker = createRequire(fromBuilder.resolve('app-builder-lib'));
  const { NtExecutable, NtExecutableResource, Resource }: ResEdit = fromPacker('resedit');
  const exe = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(exe);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(exe);
  exe.setExtraData(new Uint8Array(data).buffer);
  return Buffer.from(exe.generate());
}

/** Packs what is built, as `npm run package` does, for Linux and Windows, with the stand-in for the runtime. */
export async function pack(runtime: string, output: string): Promise<void> {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { code, output: said } = await runNode(builder, [
    '--config=electron-builder.yml',
    '--publish=never',
    '--linux=dir',
    '--win=dir',
    '--x64',
    `-c.electronDist=${runtime}`,
    `-c.directories.output=${output}`,
    // What edits the .exe runs on Windows only.
    '-c.win.signAndEditExecutable=false',
  ]);
  if (code !== 0) throw new Error(said);
}

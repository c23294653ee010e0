import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { askedStart, givenArguments } from './electron/arguments.ts';
import { takeCallLinks } from './electron/call-links.ts';
import { startProgram, type Program } from './electron/program.ts';
import { registerScheme } from './electron/protocol.ts';
import { guardContents } from './electron/security.ts';
import { onFurtherStart, takeThePlace, type Start } from './electron/single-instance.ts';
import { programVersion } from './host/version.ts';

/** The Electron entry: the program's life from its start to its end, and nothing else. */
const beside = (path: string): URL => new URL(path, import.meta.url);

let start: Start = askedStart(givenArguments(process), process.cwd());
let program: Program | undefined;
let isClosed = false;

registerScheme();
app.enableSandbox();
guardContents(app);

if (takeThePlace(start)) live().catch(fail);
else app.quit();

async function live(): Promise<void> {
  onFurtherStart((further) => {
    if (program) void program.show(further);
    // On macOS the file or link that the program was started with comes as a further start, before it is ready.
    else start = { ...start, ...further };
  });
  takeCallLinks(process);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed || !program) return;
    event.preventDefault();
    program.close().then(() => {
      isClosed = true;
      app.quit();
    }, fail);
  });
  await app.whenReady();
  program = await startProgram(start, {
    version: programVersion(beside('../../package.json')),
    workerUrl: beside('./worker.js'),
    rendererFolder: fileURLToPath(beside('../renderer')),
    preload: beside('../preload/index.cjs'),
  });
  if (!program) app.quit();
}

/** What nobody foresaw must not leave a process without a window behind. */
function fail(error: unknown): void {
  dialog.showErrorBox(
    app.name,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  app.exit(1);
}

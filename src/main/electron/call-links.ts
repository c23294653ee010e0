import { resolve } from 'node:path';
import { app } from 'electron';

const scheme = 'fifteen';

/**
 * Asks the system to open `fifteen://…` links with this program. Started with the folder of a program (in
 * development), Electron has to be told of that folder again with each link.
 */
export function takeCallLinks({ defaultApp, execPath, argv }: typeof process): void {
  const folder = defaultApp ? argv[1] : undefined;
  if (folder === undefined) app.setAsDefaultProtocolClient(scheme);
  else app.setAsDefaultProtocolClient(scheme, execPath, [resolve(folder)]);
}

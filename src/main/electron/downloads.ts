import { join } from 'node:path';
import { app, type Session } from 'electron';
import { appOrigin } from './protocol.ts';

/** A file that the page saves: the system's own dialog asks where. Nothing of anyone else's is ever saved. */
export function askWhereToSave(session: Session): void {
  session.on('will-download', (event, item) => {
    const address = item.getURL();
    if (!address.startsWith(`${appOrigin}/`) && !address.startsWith(`blob:${appOrigin}/`)) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) });
  });
}

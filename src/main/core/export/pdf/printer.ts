import { createRequire } from 'node:module';
import pdfmake, { type PdfDefinition, type PdfStream } from 'pdfmake';

export const fontFamily = 'Onest';

let isReady = false;

/**
 * The fonts, of which pdfmake embeds the letters in use, lie in their package: in the source tree as in the
 * installer.
 */
function prepare(): void {
  if (isReady) return;
  const { resolve } = createRequire(import.meta.url);
  const normal = resolve('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf');
  const bold = resolve('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf');
  pdfmake.setFonts({ [fontFamily]: { normal, bold, italics: normal, bolditalics: bold } });
  // Nothing else in a document comes from a file or an address, whatever a client may be called.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  isReady = true;
}

/**
 * Lays a document out and draws it. `onProgress` is told the part that is done, 0–1; what it throws ends the
 * drawing.
 */
export async function printPdf(
  definition: PdfDefinition,
  onProgress: (done: number) => void,
): Promise<PdfStream> {
  prepare();
  pdfmake.setProgressCallback(onProgress);
  const stream = await pdfmake.createPdf(definition).getStream();
  stream.end();
  return stream;
}

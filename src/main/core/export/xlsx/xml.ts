const needsEscape = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_x[\dA-Fa-f]{4}_/;

/**
 * A text as it stands in a workbook's XML. Characters that XML cannot write are left out; what a reader would take
 * for the workbook's own `_x000D_` writing of such a character is kept as the letters it is.
 */
export function escapeXml(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

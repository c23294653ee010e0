import { parsePhones, type ParsedPhone } from '#shared/rules/phone.ts';

export interface QuickLine {
  /** What is left once telephones and e-mails are taken out. */
  readonly name: string;
  readonly phones: readonly ParsedPhone[];
  readonly emails: readonly string[];
}

const email = /[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>().]{2,}/g;
/** A telephone within a line: digits with whatever stands between them, an extension behind it. */
const phone = /(?:\+\s*)?\(?\d[\d\s()\u00a0.–-]{4,}\d(?:\s*(?:доб|вн|ext|x|#)[.\s]*\d{1,6})?/gi;

/**
 * Reads one line as people dictate it: «Иванова Мария 8 916 123-45-67, maria@example.ru». `country` is whose
 * national writing of telephones is meant. Digits that make no telephone stay in the name.
 */
export function readQuickLine(line: string, country: string): QuickLine {
  const emails = line.match(email) ?? [];
  const phones: ParsedPhone[] = [];
  const rest = line.replaceAll(email, ' ').replaceAll(phone, (written) => {
    const found = parsePhones(written, country);
    if (found.length === 0) return written;
    phones.push(...found);
    return ' ';
  });
  return { name: tidy(rest), phones, emails };
}

const phoneWord = /(^|[\s,;])(?:тел(?:ефон)?|моб|tel|phone)[.:]*(?=[\s,;]|$)/gi;

const tidy = (text: string): string =>
  text
    .replaceAll(phoneWord, '$1')
    .replaceAll(/(?:\s*[,;])+\s*/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,:]+|[\s,:]+$/g, '');

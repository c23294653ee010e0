/** What goes into a contact. Nothing that is only the shop's business: no wishes, no orders. */
export interface Contact {
  readonly kind: 'person' | 'company';
  /** As shown. */
  readonly name: string;
  readonly surname: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  readonly company: string | null;
  readonly position: string | null;
  /** E.164, or as written where there is none. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  /** `yyyy-mm-dd` or `--mm-dd`. */
  readonly birthday: string | null;
  /** Base64 of a JPEG. */
  readonly photo: string | null;
}

const longestOctets = 75;

/**
 * Folded after 75 octets, as RFC 2426 (2.6) asks, never within a character: what cuts one in two is read by half of the
 * telephones as two question marks.
 */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= longestOctets) return `${line}\r\n`;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > longestOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  lines.push(current);
  return `${lines.join('\r\n')}\r\n`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(',', '\\,')
    .replaceAll(';', '\\;');

/** A mobile number of the country that shares +7; others a telephone sorts by itself. */
const phoneType = (phone: string): string => (phone.startsWith('+79') ? 'CELL' : 'VOICE');

function structuredName({ kind, name, surname, givenName, patronymic }: Contact): string {
  const parts = [surname, givenName, patronymic];
  if (kind === 'company') return ';;;;';
  if (parts.every((part) => part === null)) return `;${escaped(name)};;;`;
  return `${parts.map((part) => escaped(part ?? '')).join(';')};;`;
}

/** One contact as vCard 3.0 (RFC 2426): the version that iPhones, Androids and Outlook all take in. */
export function vcardText(contact: Contact): string {
  const { kind, name, company, position, phones, emails, addresses, birthday, photo } = contact;
  const organisation = kind === 'company' ? name : company;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${structuredName(contact)}`,
    `FN:${escaped(name)}`,
    ...(organisation === null ? [] : [`ORG:${escaped(organisation)}`]),
    ...(kind === 'company' ? ['X-ABSHOWAS:COMPANY'] : []),
    ...(position === null ? [] : [`TITLE:${escaped(position)}`]),
    ...phones.map((phone) => `TEL;TYPE=${phoneType(phone)}:${escaped(phone)}`),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escaped(email)}`),
    ...addresses.map((address) => `ADR:;;${escaped(address)};;;;`),
    ...(birthday === null ? [] : [`BDAY:${birthday}`]),
    ...(photo === null ? [] : [`PHOTO;ENCODING=b;TYPE=JPEG:${photo}`]),
    'END:VCARD',
  ];
  return lines.map(folded).join('');
}

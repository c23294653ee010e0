/** Programs that take a message with its text ready. */
export const messageWays = ['whatsapp', 'telegram', 'viber', 'sms', 'email'] as const;
export type MessageWay = (typeof messageWays)[number];

/** How a client can be written to, as the card has it. */
export interface Reachable {
  readonly phones: readonly { readonly e164: string | null; readonly isWrong: boolean }[];
  readonly emails: readonly { readonly email: string; readonly problem: string | null }[];
  readonly messengers: readonly { readonly kind: string; readonly handle: string }[];
  /** It comes first. */
  readonly preferredChannel: string | null;
}

export interface MessageLink {
  readonly way: MessageWay;
  /** To whom, as it is shown: a number in E.164, a name with @, an address. */
  readonly to: string;
  readonly href: string;
}

export interface Message {
  readonly text: string;
  /** Of an e-mail. */
  readonly subject: string;
}

/** Longer, and Windows no longer starts a program with it. */
export const longestMessage = 1500;
/** Guesses are made for so many telephones. */
const mostPhones = 2;

/** For a URL: well formed, bounded, and nothing in it that could end the parameter. */
const encoded = (text: string): string =>
  encodeURIComponent(text.slice(0, longestMessage).toWellFormed());

/** A Russian number that a message does not reach: of a town, or 8-800. Others may be mobile for all we know. */
const isLandline = (e164: string): boolean => /^\+7[3-68]/.test(e164);

/** Digits of a number in a handle, as E.164; null where it is none. */
function numberOf(handle: string): string | null {
  const text = handle.replace(/^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com|t\.me)\//i, '');
  if (!/^[\s+()\d.-]+$/.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  if (/^8\d{10}$/.test(digits) && !text.includes('+')) return `+7${digits.slice(1)}`;
  if (/^9\d{9}$/.test(digits)) return `+7${digits}`;
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
}

/** A name of Telegram out of «@name», «t.me/name» or «name»; null where it is none. */
function telegramName(handle: string): string | null {
  const text = handle.trim().replace(/^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/|^@/i, '');
  return /^[a-z]\w{3,31}$/i.test(text) ? text : null;
}

type Link = (to: string, message: Message) => string;

const byNumber: Readonly<Record<'whatsapp' | 'telegram' | 'viber' | 'sms', Link>> = {
  // https://faq.whatsapp.com/5913398998672934
  whatsapp: (e164, { text }) => `https://wa.me/${e164.slice(1)}?text=${encoded(text)}`,
  // https://core.telegram.org/api/links#phone-number-links
  telegram: (e164, { text }) => `https://t.me/${e164}?text=${encoded(text)}`,
  // Viber opens the chat; a text of one's own it takes on some systems only.
  viber: (e164, { text }) => `viber://chat?number=${encoded(e164)}&draft=${encoded(text)}`,
  // RFC 5724
  sms: (e164, { text }) => `sms:${e164}?body=${encoded(text)}`,
};

function ofMessenger(kind: string, handle: string, message: Message): MessageLink[] {
  if (kind !== 'whatsapp' && kind !== 'telegram' && kind !== 'viber') return [];
  const number = numberOf(handle);
  if (number !== null) return [{ way: kind, to: number, href: byNumber[kind](number, message) }];
  const name = kind === 'telegram' ? telegramName(handle) : null;
  // https://core.telegram.org/api/links#public-username-links
  const href = `https://t.me/${name}?text=${encoded(message.text)}`;
  return name === null ? [] : [{ way: 'telegram', to: `@${name}`, href }];
}

/** RFC 6068. */
const mailto = (email: string, { text, subject }: Message): string => {
  const [name = '', domain = ''] = email.split('@');
  const about = subject === '' ? '' : `subject=${encoded(subject)}&`;
  return `mailto:${encoded(name)}@${encoded(domain)}?${about}body=${encoded(text.replaceAll('\n', '\r\n'))}`;
};

/**
 * Every way to write to a client, with the text ready: the channel they prefer first, then what is written down, then
 * what their mobile numbers may be good for. What cannot be a number, a name or an address makes no link.
 */
export function messageLinks(client: Reachable, message: Message): MessageLink[] {
  const mobiles = client.phones
    .flatMap(({ e164, isWrong }) => (e164 === null || isWrong || isLandline(e164) ? [] : [e164]))
    .slice(0, mostPhones);
  const guessed = (['whatsapp', 'telegram', 'sms'] as const).flatMap((way) =>
    mobiles.map((to): MessageLink => ({ way, to, href: byNumber[way](to, message) })),
  );
  const links: MessageLink[] = [
    ...client.messengers.flatMap(({ kind, handle }) => ofMessenger(kind, handle, message)),
    ...client.emails
      .filter(({ problem }) => problem === null)
      .map(({ email }): MessageLink => ({ way: 'email', to: email, href: mailto(email, message) })),
    ...guessed,
    ...(client.preferredChannel === 'viber'
      ? mobiles.map((to): MessageLink => ({ way: 'viber', to, href: byNumber.viber(to, message) }))
      : []),
  ];
  const seen = new Set<string>();
  const different = links.filter(({ href }) => !seen.has(href) && seen.add(href));
  const isFirst = ({ way }: MessageLink): boolean => way === client.preferredChannel;
  return [...different.filter(isFirst), ...different.filter((link) => !isFirst(link))];
}

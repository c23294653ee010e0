import { shell } from 'electron';

/** Messengers that take a message ready to be sent. */
const messengers = new Set(['wa.me', 't.me']);
const schemes = new Set(['tel:', 'mailto:', 'sms:']);
/** Viber has no address of the web; of what its own scheme can do, only opening a chat. */
const viberChat = /^viber:\/\/chat\?number=/;
/** Characters of an address that is only an address, as the owner keeps it in a field of a client. */
const longestPage = 2048;

/** Whether a link may be handed to the system, however the page comes by it. */
export function mayLeave(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  if (schemes.has(protocol) || viberChat.test(address)) return true;
  return (
    protocol === 'https:' && messengers.has(hostname) && `${username}${password}${port}` === ''
  );
}

/** Whether it is a page of the web, to be shown by the system's browser: a link that the owner keeps and opens. */
export function isWebPage(address: string): boolean {
  if (!URL.canParse(address) || address.length > longestPage) return false;
  const { protocol, username, password } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && `${username}${password}` === '';
}

/** Opens a link in the system's own program for it, if it is one that may be opened. */
export async function openOutside(address: string): Promise<void> {
  if (mayLeave(address)) await shell.openExternal(address);
}

/** The same for a link that asks for a window of its own: only so does a page of the web leave. */
export async function openWindowOutside(address: string): Promise<void> {
  if (mayLeave(address) || isWebPage(address)) await shell.openExternal(address);
}

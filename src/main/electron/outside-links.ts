import { shell } from 'electron';

/** Messengers that take a message ready to be sent; anything else has no business with the shop's data. */
const hosts = new Set(['wa.me', 't.me']);
const schemes = new Set(['tel:', 'mailto:', 'sms:']);
/** Viber has no address of the web; of what its own scheme can do, only opening a chat. */
const viberChat = /^viber:\/\/chat\?number=/;

/** Whether a link may be handed to the system. */
export function mayLeave(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  if (schemes.has(protocol) || viberChat.test(address)) return true;
  return protocol === 'https:' && hosts.has(hostname) && `${username}${password}${port}` === '';
}

/** Opens a link in the system's own program for it, if it is one that may be opened. */
export async function openOutside(address: string): Promise<void> {
  if (mayLeave(address)) await shell.openExternal(address);
}

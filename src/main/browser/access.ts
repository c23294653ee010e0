import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Who may talk to the server: this machine's browser at our own address, holding the token that we printed. */
export interface Access {
  /** Whether the request names us as we are: no page of another site, no foreign name that leads to 127.0.0.1. */
  isOurs(request: Request): boolean;
  /** Whether it carries the token. */
  isAuthorised(request: Request): boolean;
}

export function accessTo(port: number, token: string): Access {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  const expected = digest(token);
  return {
    isOurs: ({ headers }) => {
      const host = headers.get('host');
      const origin = headers.get('origin');
      const site = headers.get('sec-fetch-site');
      return (
        host !== null &&
        hosts.has(host) &&
        (origin === null || origins.has(origin)) &&
        (site === null || site === 'same-origin' || site === 'none')
      );
    },
    isAuthorised: ({ headers }) => {
      const given = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? '';
      // Equal lengths whatever was given, so that neither length nor contents show in the time it takes.
      return timingSafeEqual(digest(given), expected);
    },
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

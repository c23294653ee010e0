import { randomBytes } from 'node:crypto';

/** Stands in index.html where each answer puts its own nonce; the page reads it for Mantine's `<style>` elements. */
export const noncePlaceholder = '__STYLE_NONCE__';

export const newNonce = (): string => randomBytes(18).toString('base64');

/** Nothing from anywhere but us, no inline code, styles only with this answer's nonce, no framing. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every answer of every host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'x-frame-options': 'DENY',
};

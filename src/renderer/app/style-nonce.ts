/** The nonce of this page's Content-Security-Policy, which the host has put into index.html. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce ?? '';

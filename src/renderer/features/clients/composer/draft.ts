/** What is being written about a client and is not in the base yet: it outlives the page and the window. */
const keyOf = (clientId: number): string => `draft.interaction.${clientId}`;

export const readDraft = (clientId: number): string =>
  globalThis.localStorage.getItem(keyOf(clientId)) ?? '';

export function keepDraft(clientId: number, text: string): void {
  if (text === '') globalThis.localStorage.removeItem(keyOf(clientId));
  else globalThis.localStorage.setItem(keyOf(clientId), text);
}

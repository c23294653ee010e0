import type { Draft } from './draft.ts';

/** A segment as it stands in its builder. */
export interface Unsaved {
  readonly name: string;
  readonly draft: Draft;
}

/**
 * Rules that were put together and left unsaved, by the id of their segment (null for a new one): for as long as the
 * window shows this base. Not in its storage: a condition that lacks its value is none that could be read back.
 */
const kept = new Map<number | null, Unsaved>();

export const readUnsaved = (id: number | null): Unsaved | undefined => kept.get(id);
export const keepUnsaved = (id: number | null, unsaved: Unsaved): void =>
  void kept.set(id, unsaved);
export const forgetUnsaved = (id: number | null): void => void kept.delete(id);

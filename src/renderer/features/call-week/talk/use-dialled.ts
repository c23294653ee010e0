import { useState } from 'react';
import type { TalkPhone } from '#shared/contract/call-week-shapes.ts';

export interface Dialled {
  /** The telephone that the talk is about; undefined where the client has none that is any good. */
  readonly phone: TalkPhone | undefined;
  readonly choose: (phoneId: number) => void;
}

/**
 * Which of the client's telephones «wrong number» speaks of: the one dialled last or pointed out, else the first
 * usable. `phones` come with the usable ones first.
 */
export function useDialled(phones: readonly TalkPhone[]): Dialled {
  const [chosen, choose] = useState<number | null>(null);
  const usable = phones.filter(({ isWrong }) => !isWrong);
  return { phone: usable.find(({ id }) => id === chosen) ?? usable[0], choose };
}

import { useRef, useState } from 'react';
import type { Order } from '#shared/contract/orders.ts';
import { useCommand } from '../../../api/use-command.ts';
import { draftShelf } from './draft-storage.ts';
import {
  newDraft,
  readDraft,
  type DraftReading,
  type OrderDraft,
  type Writing,
} from './order-draft.ts';

export interface NewOrder {
  readonly draft: OrderDraft;
  readonly reading: DraftReading;
  /** It was begun earlier, and goes on. */
  readonly isContinued: boolean;
  /** The window keeps every key press; false where its storage refuses to. */
  readonly isKept: boolean;
  /** Saving was asked for, and something is missing or wrong: now all of it is said. */
  readonly isStrict: boolean;
  readonly isEmpty: boolean;
  readonly isSaving: boolean;
  readonly change: (change: Partial<OrderDraft>) => void;
  readonly startOver: () => void;
  /** Undefined where something is wrong, and then it is said what. */
  readonly save: () => Promise<Order | undefined>;
}

/** An order that is being written down: kept at each key press until it is saved or begun anew. */
export function useNewOrder(
  storageKey: string,
  client: OrderDraft['client'],
  writing: Writing,
): NewOrder {
  const [shelf] = useState(() => draftShelf(storageKey));
  const [stored] = useState(shelf.read);
  const [draft, setDraft] = useState(() => stored ?? newDraft(client, writing));
  const [isContinued, setContinued] = useState(stored !== null);
  const [isKept, setKept] = useState(true);
  const [isStrict, setStrict] = useState(false);
  const latest = useRef(draft);
  const command = useCommand('orders.save');
  const reading = readingOf(draft, writing);

  const put = (next: OrderDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  return {
    draft,
    reading,
    isContinued,
    isKept,
    isStrict,
    isEmpty: reading.isEmpty,
    isSaving: command.isRunning,
    change: (change) => {
      put({ ...latest.current, ...change });
      setKept(shelf.keep(latest.current));
    },
    startOver: () => {
      shelf.forget();
      put(newDraft(client, writing));
      setContinued(false);
      setStrict(false);
    },
    save: async () => {
      if (command.isRunning) return undefined;
      // What was typed last may not have been drawn yet.
      const { isRight, isEmpty, input: read } = readingOf(latest.current, writing);
      if (!isRight || isEmpty) {
        setStrict(true);
        return undefined;
      }
      const { number, ...input } = read;
      const saved = await command.run({
        ...input,
        state: latest.current.state,
        ...(number == null ? {} : { number }),
      });
      if (saved) shelf.forget();
      return saved;
    },
  };
}

const readingOf = (draft: OrderDraft, writing: Writing): DraftReading & { isEmpty: boolean } => {
  const reading = readDraft(draft, writing);
  return { ...reading, isEmpty: reading.lines.size === 0 && draft.total.trim() === '' };
};

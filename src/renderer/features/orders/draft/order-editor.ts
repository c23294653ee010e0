import type { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Order } from '#shared/contract/orders.ts';
import type { Attempt } from '../../../api/use-command.ts';
import { settling } from '../../../ui/edit/settling.ts';
import {
  changesOf,
  draftOfOrder,
  readDraft,
  type OrderDraft,
  type SaveInput,
  type Writing,
} from './order-draft.ts';

export interface EditorState {
  readonly draft: OrderDraft;
  readonly phase: 'saved' | 'waiting' | 'saving' | 'failed';
  readonly error: AppError | null;
  /** The last action of this order that was written from here. */
  readonly action: ActionInfo | null;
  /** Something typed earlier had not reached the base, and is here again. */
  readonly isRestored: boolean;
  /** The window keeps what is not in the base; false where its storage refuses to. */
  readonly isKept: boolean;
}

/** Where the window keeps what is not in the base yet. */
export interface DraftShelf {
  readonly read: () => OrderDraft | null;
  readonly keep: (draft: OrderDraft) => boolean;
  readonly forget: () => void;
}

export type SaveOrder = (input: SaveInput) => Promise<Attempt<'orders.save'>>;

/** Milliseconds of quiet after which what was typed is saved. */
const pause = 700;

/**
 * An order that keeps itself while it is edited: what the form says and the base does not say yet is saved after a
 * pause, or at once on leaving. A name that is being typed holds the lines back: half a name is no product to be
 * remembered. What is wrong stays in the form, and the window keeps it. A failed save loses nothing; the next change
 * tries again.
 */
export class OrderEditor {
  readonly #id: number;
  readonly #writing: Writing;
  readonly #shelf: DraftShelf;
  readonly #listeners = new Set<() => void>();
  #state: EditorState;
  /** What the base says. */
  #known: SaveInput;
  /** The order as the base answered last: shown, and known, once it is quiet. */
  #latest: Order;
  readonly #answers = settling(() => this.#showLatest());
  #isTypingName = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #save: SaveOrder | undefined;

  constructor(order: Order, writing: Writing, shelf: DraftShelf) {
    this.#id = order.id;
    this.#writing = writing;
    this.#shelf = shelf;
    this.#latest = order;
    this.#known = this.#inputOf(draftOfOrder(order, writing));
    const stored = shelf.read();
    this.#state = {
      draft: stored ?? draftOfOrder(order, writing),
      phase: 'saved',
      error: null,
      action: null,
      isRestored: stored !== null,
      isKept: true,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): EditorState => this.#state;

  saveBy(save: SaveOrder): void {
    this.#save = save;
    this.#schedule();
  }

  change(change: Partial<OrderDraft>): void {
    this.#answers.touch();
    this.#put({ draft: { ...this.#state.draft, ...change } });
    this.#keep();
    this.#schedule();
  }

  typingName(isTyping: boolean): void {
    this.#isTypingName = isTyping;
    if (!isTyping) this.#schedule();
  }

  /** What the base says now: the form shows it unless it has something of its own. */
  learn(order: Order): void {
    this.#latest = order;
    this.#answers.show();
  }

  /** Shows the order as the base has it. */
  drop(order: Order): void {
    this.#put({ draft: draftOfOrder(order, this.#writing), isRestored: false, error: null });
    this.#keep();
    this.#schedule();
  }

  /** On leaving: also a name that is half typed. */
  readonly leave = (): void => {
    this.#isTypingName = false;
    void this.#flush();
  };

  #showLatest(): void {
    // What the save that is under way answers is newer.
    if (this.#state.phase === 'saving') return;
    const now = draftOfOrder(this.#latest, this.#writing);
    const input = this.#inputOf(now);
    const isNews = JSON.stringify(input) !== JSON.stringify(this.#known);
    const isClean = !this.#isBehind() && this.#reading().isRight;
    this.#known = input;
    if (isNews && isClean) this.#put({ draft: now });
  }
  #inputOf(draft: OrderDraft): SaveInput {
    return readDraft(draft, this.#writing).input;
  }
  #reading(): ReturnType<typeof readDraft> {
    return readDraft(this.#state.draft, this.#writing);
  }
  #changes(): SaveInput {
    return changesOf(this.#reading().input, this.#known);
  }
  #isBehind(): boolean {
    return Object.keys(this.#changes()).length > 0;
  }

  #keep(): void {
    if (this.#isBehind() || !this.#reading().isRight) {
      const isKept = this.#shelf.keep(this.#state.draft);
      if (isKept !== this.#state.isKept) this.#put({ isKept });
    } else this.#shelf.forget();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#isBehind()) {
      if (this.#state.phase !== 'saving') this.#put({ phase: 'saved', error: null });
      return;
    }
    if (this.#state.phase !== 'saving') this.#put({ phase: 'waiting' });
    this.#timer = setTimeout(() => void this.#flush(), pause);
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state.phase === 'saving' || !this.#save) return;
    const { lines, totalMinor, ...others } = this.#changes();
    const changes = this.#isTypingName
      ? others
      : {
          ...others,
          ...(lines === undefined ? {} : { lines }),
          ...(totalMinor === undefined ? {} : { totalMinor }),
        };
    if (Object.keys(changes).length === 0) return;
    this.#put({ phase: 'saving' });
    const outcome = await this.#save({ id: this.#id, ...changes });
    if (!outcome.ok) {
      this.#put({ phase: 'failed', error: outcome.error });
      return;
    }
    this.#answers.touch();
    this.#latest = outcome.value;
    this.#known = this.#inputOf(draftOfOrder(outcome.value, this.#writing));
    this.#put({ phase: 'waiting', error: null, action: outcome.action ?? this.#state.action });
    this.#keep();
    // More may have been typed in the meantime.
    this.#schedule();
  }

  #put(change: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

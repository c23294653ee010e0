import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import type { Order } from '#shared/contract/orders.ts';
import type { OrderDraft, SaveInput } from '#renderer/features/orders/draft/order-draft.ts';
import { OrderEditor, type DraftShelf } from '#renderer/features/orders/draft/order-editor.ts';
import { anOrder, russian } from './orders.ts';

/** A place in memory that keeps one draft, as the window's storage does. */
function shelfOf(stored: OrderDraft | null = null): DraftShelf & { kept: OrderDraft | null } {
  const shelf = {
    kept: stored,
    read: () => shelf.kept,
    keep: (draft: OrderDraft) => {
      shelf.kept = draft;
      return true;
    },
    forget: () => {
      shelf.kept = null;
    },
  };
  return shelf;
}

/** A base that takes what it is given, or fails while `isFull`. */
function baseOf(order: Order) {
  const base = {
    order,
    isFull: false,
    saved: [] as SaveInput[],
    save: async (input: SaveInput) => {
      base.saved.push(input);
      if (base.isFull) return { ok: false as const, error: new AppError('disk_full') };
      const { lines, id: _id, ...fields } = input;
      base.order = {
        ...base.order,
        ...(fields as Partial<Order>),
        lines:
          lines?.map((line, at) => ({
            id: at + 1,
            productId: null,
            discountBp: 0,
            totalMinor: 0,
            ...(line as Partial<Order['lines'][number]>),
            name: line.name,
            quantityMilli: line.quantityMilli,
            priceMinor: line.priceMinor,
          })) ?? base.order.lines,
      };
      return { ok: true as const, value: base.order, action: null };
    },
  };
  return base;
}

describe('an order that keeps itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const open = (shelf = shelfOf()) => {
    const base = baseOf(anOrder());
    const editor = new OrderEditor(base.order, russian, shelf);
    editor.saveBy(base.save);
    return { base, editor, shelf };
  };
  const changeLine = (editor: OrderEditor, change: object): void => {
    const { lines } = editor.state().draft;
    editor.change({ lines: lines.map((line, at) => (at === 0 ? { ...line, ...change } : line)) });
  };

  it('writes nothing while nothing is changed', async () => {
    const { base, editor } = open();
    await vi.advanceTimersByTimeAsync(5000);
    editor.leave();
    expect(base.saved).toEqual([]);
    expect(editor.state().phase).toBe('saved');
  });

  it('saves a change after a pause, alone', async () => {
    const { base, editor, shelf } = open();
    editor.change({ note: 'до обе' });
    editor.change({ note: 'до обеда' });
    expect(shelf.kept?.note).toBe('до обеда');
    await vi.advanceTimersByTimeAsync(700);
    expect(base.saved).toEqual([{ id: 15, note: 'до обеда' }]);
    expect(editor.state().phase).toBe('saved');
    expect(shelf.kept).toBeNull();
  });

  it('does not take half a name for a product', async () => {
    const { base, editor } = open();
    editor.typingName(true);
    changeLine(editor, { name: 'Ко' });
    editor.change({ note: 'срочно' });
    await vi.advanceTimersByTimeAsync(700);
    expect(base.saved).toEqual([{ id: 15, note: 'срочно' }]);
    changeLine(editor, { name: 'Кофе' });
    editor.typingName(false);
    await vi.advanceTimersByTimeAsync(700);
    expect(base.saved.at(-1)?.lines?.map(({ name }) => name)).toEqual(['Кофе', 'Мёд липовый']);
  });

  it('saves the rest while one field is wrong, and keeps the wrong one', async () => {
    const { base, editor, shelf } = open();
    changeLine(editor, { quantity: 'много' });
    editor.change({ channel: 'сайт' });
    await vi.advanceTimersByTimeAsync(700);
    expect(base.saved).toEqual([{ id: 15, channel: 'сайт' }]);
    expect(shelf.kept?.lines[0]?.quantity).toBe('много');
    // The base's news do not wipe it away either.
    editor.learn({ ...base.order, note: 'из другого окна' });
    expect(editor.state().draft.lines[0]?.quantity).toBe('много');
  });

  it('loses nothing when the disk is full, and tries again with the next change', async () => {
    const { base, editor, shelf } = open();
    base.isFull = true;
    editor.change({ note: 'раз' });
    await vi.advanceTimersByTimeAsync(700);
    expect(editor.state()).toMatchObject({ phase: 'failed', error: { code: 'disk_full' } });
    expect(shelf.kept?.note).toBe('раз');
    base.isFull = false;
    editor.change({ note: 'раз, два' });
    await vi.advanceTimersByTimeAsync(700);
    expect(base.order.note).toBe('раз, два');
    expect(shelf.kept).toBeNull();
  });

  it('saves at once on leaving, a half-typed name included', async () => {
    const { base, editor } = open();
    editor.typingName(true);
    changeLine(editor, { name: 'Ко' });
    editor.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(base.order.lines[0]?.name).toBe('Ко');
  });

  it('shows what was undone elsewhere', () => {
    const { editor } = open();
    editor.learn(anOrder({ note: 'как было' }));
    expect(editor.state().draft.note).toBe('как было');
  });

  it('takes no letter back for an answer that set out before the last save', async () => {
    const { base, editor } = open();
    editor.change({ note: 'раз' });
    await vi.advanceTimersByTimeAsync(700);
    const early = base.order;
    editor.change({ note: 'раз, два' });
    await vi.advanceTimersByTimeAsync(700);
    editor.learn(early);
    expect(editor.state().draft.note).toBe('раз, два');
    // The last answer is the true one.
    editor.learn(base.order);
    await vi.advanceTimersByTimeAsync(1000);
    expect(editor.state().draft.note).toBe('раз, два');
    expect(base.saved).toHaveLength(2);
  });

  it('shows soon after a save what another window has made of the order since', async () => {
    const { base, editor } = open();
    editor.change({ note: 'раз' });
    await vi.advanceTimersByTimeAsync(700);
    editor.learn({ ...base.order, note: 'из другого окна' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(editor.state().draft.note).toBe('из другого окна');
  });

  it('brings back what had not reached the base before the window was closed', async () => {
    const first = open();
    changeLine(first.editor, { quantity: '1,5 кило' });
    const second = open(shelfOf(first.shelf.kept));
    expect(second.editor.state()).toMatchObject({ isRestored: true });
    expect(second.editor.state().draft.lines[0]?.quantity).toBe('1,5 кило');
    second.editor.drop(second.base.order);
    expect(second.editor.state().draft.lines[0]?.quantity).toBe('2');
    expect(second.shelf.kept).toBeNull();
  });
});

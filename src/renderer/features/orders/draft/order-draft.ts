import type { Input } from '#shared/contract/index.ts';
import type { Order, OrderState } from '#shared/contract/orders.ts';
import { readDate } from './dates.ts';
import { lineTotal } from '#shared/rules/money.ts';
import { typedDate } from '#shared/rules/typed-date.ts';
import {
  draftOfLine,
  emptyLine,
  isEmptyLine,
  readLine,
  type DraftLine,
  type LineInput,
  type LineReading,
} from './draft-line.ts';
import { moneyText, readOptionalMoney, type Language, type Problem } from './numbers.ts';

/** An order as it stands in the form: texts, right or wrong, so that nothing typed is lost. */
export interface OrderDraft {
  readonly client: { readonly id: number; readonly name: string } | null;
  readonly number: string;
  readonly orderedOn: string;
  readonly state: OrderState;
  readonly lines: readonly DraftLine[];
  /** Stands for the lines where there are none. */
  readonly total: string;
  readonly cost: string;
  readonly paid: string;
  readonly channel: string;
  readonly employee: string;
  readonly promisedOn: string;
  readonly note: string;
}

/** How money and numbers are written here. */
export interface Writing {
  /** ISO date of the day. */
  readonly today: string;
  readonly fractionDigits: number;
  readonly language: Language;
}

export type HeadField = 'orderedOn' | 'promisedOn' | 'total' | 'cost' | 'paid';
export type SaveInput = Input<'orders.save'>;

export interface DraftReading {
  /** What can be saved now: fields that are wrong are left out. */
  readonly input: SaveInput;
  readonly problems: Partial<Record<HeadField, Problem>>;
  /** By the key of the line; an empty line is not among them. */
  readonly lines: ReadonlyMap<number, LineReading>;
  /** Minor units: the lines that are right, or the total where there are none. */
  readonly totalMinor: number;
  /** What discounts take off, minor units. */
  readonly discountMinor: number;
  readonly isRight: boolean;
}

export const newDraft = (client: OrderDraft['client'], writing: Writing): OrderDraft => ({
  client,
  number: '',
  orderedOn: typedDate(writing.today, writing.language),
  state: 'new',
  lines: [emptyLine(1)],
  total: '',
  cost: '',
  paid: '',
  channel: '',
  employee: '',
  promisedOn: '',
  note: '',
});

export function draftOfOrder(order: Order, writing: Writing): OrderDraft {
  const { fractionDigits, language } = writing;
  const money = (minor: number | null): string =>
    minor === null ? '' : moneyText(minor, fractionDigits, language);
  const lines = order.lines.map((line, index) => draftOfLine(line, index + 1, writing));
  return {
    client: order.clientId === null ? null : { id: order.clientId, name: order.clientName ?? '' },
    number: order.number ?? '',
    orderedOn: typedDate(order.orderedOn, language),
    state: order.state,
    lines: withEmptyEnd(lines),
    total: order.lines.length === 0 ? money(order.totalMinor) : '',
    cost: money(order.costMinor),
    paid: money(order.paidMinor),
    channel: order.channel ?? '',
    employee: order.employee ?? '',
    promisedOn: order.promisedOn === null ? '' : typedDate(order.promisedOn, language),
    note: order.note ?? '',
  };
}

/** There is always a line to type the next product into. */
export function withEmptyEnd(lines: readonly DraftLine[]): readonly DraftLine[] {
  const last = lines.at(-1);
  if (last && isEmptyLine(last)) return lines;
  return [...lines, emptyLine(Math.max(0, ...lines.map(({ key }) => key)) + 1)];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the draft says. Wrong fields do not keep the right ones from being saved. */
export function readDraft(draft: OrderDraft, { fractionDigits, today }: Writing): DraftReading {
  const typed = draft.lines.filter((line) => !isEmptyLine(line));
  const lines = new Map(typed.map((line) => [line.key, readLine(line, fractionDigits)]));
  const inputs = [...lines.values()]
    .map(({ input }) => input)
    .filter((input): input is LineInput => input !== null);
  const total = readOptionalMoney(draft.total, fractionDigits);
  const cost = readOptionalMoney(draft.cost, fractionDigits);
  const paid = readOptionalMoney(draft.paid, fractionDigits);
  const orderedOn = readDate(draft.orderedOn, today);
  const promisedOn =
    draft.promisedOn.trim() === ''
      ? { ok: true as const, value: null }
      : readDate(draft.promisedOn, today);
  const problems: DraftReading['problems'] = {
    ...(orderedOn.ok ? {} : { orderedOn: orderedOn.problem }),
    ...(promisedOn.ok ? {} : { promisedOn: promisedOn.problem }),
    ...(typed.length > 0 || total.ok ? {} : { total: total.problem }),
    ...(cost.ok ? {} : { cost: cost.problem }),
    ...(paid.ok ? {} : { paid: paid.problem }),
  };
  const areLinesRight = inputs.length === typed.length;
  const sum = inputs.reduce((all, line) => all + line.totalMinor, 0);
  const full = inputs.reduce(
    (all, line) =>
      all + (line.discountBp === 0 ? line.totalMinor : lineTotal({ ...line, discountBp: 0 })),
    0,
  );
  const ownTotal = total.ok ? (total.value ?? 0) : null;
  const input: SaveInput = {
    clientId: draft.client?.id ?? null,
    ...(orderedOn.ok ? { orderedOn: orderedOn.value } : {}),
    ...(areLinesRight ? { lines: inputs } : {}),
    ...(typed.length === 0 && ownTotal !== null ? { totalMinor: ownTotal } : {}),
    ...(cost.ok ? { costMinor: cost.value } : {}),
    ...(paid.ok ? { paidMinor: paid.value } : {}),
    channel: orNull(draft.channel),
    employee: orNull(draft.employee),
    ...(promisedOn.ok ? { promisedOn: promisedOn.value } : {}),
    note: orNull(draft.note),
    number: orNull(draft.number),
  };
  return {
    input,
    problems,
    lines,
    totalMinor: typed.length > 0 ? sum : (ownTotal ?? 0),
    discountMinor: full - sum,
    isRight: areLinesRight && Object.keys(problems).length === 0,
  };
}

/** What a draft says that its order does not say yet. */
export function changesOf(now: SaveInput, before: SaveInput): SaveInput {
  const entries = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
  );
  const changed: SaveInput = Object.fromEntries(entries);
  // Lines and the total that stands for them go together.
  if (changed.totalMinor !== undefined && now.lines) return { ...changed, lines: now.lines };
  return changed;
}

import type { OrderState } from '../../orders/orders.table.ts';

/**
 * What the word of a file's state column says. `return_document`: a paper of its own that takes money back, whatever
 * the sign of its sum; `returned`: a sale that was given back.
 */
export type StateWord = OrderState | 'return_document';

/** Beginnings of folded words, the telling ones first: «не оплачен» is no payment. */
const beginnings: readonly (readonly [RegExp, StateWord])[] = [
  [/^(?:возвращ|returned|refunded|partially refunded)/, 'returned'],
  [/^(?:возврат|return|refund|credit|кредит нота|сторно|chargeback)/, 'return_document'],
  [
    /^(?:отмен|аннулир|отказ|удален|не состоял|не выкуп|cancel|void|declined|rejected|failed|брак|expired)/,
    'cancelled',
  ],
  [
    /^(?:не оплач|неоплач|нов|создан|принят|ожида|ждет|pending|open|new|created|draft|чернов|authori[sz]ed|unpaid|оформлен|awaiting)/,
    'new',
  ],
  [
    /^(?:не выполн|не доставл|в работе|в обработк|обрабат|в пути|собира|комплект|резерв|на сборк|готовит|в производ|доставляется|передан|отправл|частично|in work|in progress|processing|preparing|shipping|shipped|on hold|partial|согласов|подтвержд|confirmed|к отгруз|unfulfilled)/,
    'in_work',
  ],
  [/^(?:оплач|оплата получ|paid|payed|captured)/, 'paid'],
  [
    /^(?:выполн|заверш|закрыт|доставлен|выдан|отгруж|получен|реализ|продаж|продан|готов|исполн|проведен|delivered|complete|done|closed|fulfilled|received|finished|sale|sold|чек|успешн|success)/,
    'delivered',
  ],
];

const remembered = new Map<string, StateWord | null>();

/** The state a word stands for; null for a word of the shop's own. */
export function stateOfWord(word: string): StateWord | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const folded = word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = beginnings.find(([beginning]) => beginning.test(folded))?.[1] ?? null;
  if (remembered.size > 1000) remembered.clear();
  remembered.set(word, found);
  return found;
}

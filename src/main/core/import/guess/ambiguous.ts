import type { ImportField } from '#shared/contract/import-fields.ts';
import type { Column, Surroundings } from './columns.ts';
import type { AmbiguousWord } from './heading-words.ts';

type Settle = (column: Column, around: Surroundings) => [ImportField, certainty: number] | null;

/** A bare «№» that counts 1, 2, 3 down the sheet numbers its rows; «Номер» may well number orders so. */
const isRowCounter = ({ contents, heading }: Column): boolean =>
  contents.isCounter && !/\p{L}{4}/u.test(heading);

const settle: Readonly<Record<AmbiguousWord, Settle>> = {
  // «Наименование»: of the client in a list of clients, of the goods beside a client; Shopify's "Name" is «#1001».
  named: ({ contents }, around) => {
    if (around.hasProduct && !around.hasOrderNumber && contents.name < 0.3)
      return ['orderNumber', 0.7];
    if (around.hasQuantityOrPrice && (around.hasName || contents.name < 0.5))
      return ['product', 0.85];
    return around.hasName ? null : ['name', contents.name > 0.3 ? 0.95 : 0.75];
  },
  coded: ({ contents, index }, around) => {
    const isBesideProduct =
      (around.hasProduct && Math.abs(around.productAt - index) === 1) ||
      (around.hasQuantityOrPrice && around.hasName && !around.hasProduct);
    if (isBesideProduct) return ['productCode', 0.8];
    const isOfOrders = around.hasOrders && !around.hasOrderNumber && contents.distinct === 1;
    return isOfOrders ? ['orderNumber', 0.6] : ['externalId', 0.85];
  },
  numbered: (column, around) => {
    if (isRowCounter(column)) return null;
    if (around.hasOrders) return around.hasOrderNumber ? null : ['orderNumber', 0.9];
    return ['externalId', 0.6];
  },
  dated: ({ contents }, around) =>
    contents.date > 0.2 && around.hasOrders ? ['orderedOn', 0.95] : null,
  summed: ({ contents }, around) => {
    if (contents.money < 0.2) return null;
    return around.hasProduct || around.hasQuantityOrPrice
      ? ['lineTotal', 0.9]
      : ['orderTotal', 0.9];
  },
  counter: () => null,
  kind: ({ contents }) => (contents.state > 0.5 ? ['documentKind', 0.8] : null),
};

export const isAmbiguous = (meaning: string): meaning is AmbiguousWord =>
  Object.hasOwn(settle, meaning);

/** What an ambiguous heading means among the other columns; null where it means nothing to us. */
export const settleAmbiguous = (
  word: AmbiguousWord,
  column: Column,
  around: Surroundings,
): [ImportField, certainty: number] | null => settle[word](column, around);

import {
  ownFieldIdOf,
  type ImportField,
  type ImportTarget,
} from '#shared/contract/import-fields.ts';
import type { ImportKind, ImportMapping } from '#shared/contract/import.ts';

const identity: readonly ImportField[] = [
  'externalId',
  'name',
  'surname',
  'givenName',
  'company',
  'phone',
  'email',
];
const about: readonly ImportField[] = [
  'birthday',
  'address',
  'occupation',
  'source',
  'wishes',
  'tags',
  'position',
];
const goods: readonly ImportField[] = ['product', 'productCode', 'quantity', 'price', 'lineTotal'];
const ofOrders: readonly ImportField[] = ['orderedOn', 'orderNumber', 'orderTotal', ...goods];

/**
 * What a sheet brings, by its columns; null where they are not enough: a client needs a name, telephone, e-mail or
 * outside number; orders a sum and a date; lines without dates of their own a number and goods.
 */
export function kindOfMapping(mapping: ImportMapping): ImportKind | null {
  const has = (...fields: readonly ImportField[]): boolean =>
    fields.some((field) => mapping.includes(field));
  const hasOwn = mapping.some((target) => target !== null && ownFieldIdOf(target) !== null);
  if (!has(...ofOrders)) return has(...identity) ? 'clients' : null;
  const hasSum = has('orderTotal', 'lineTotal') || has('price');
  if (!hasSum) return has('orderedOn') || !has(...identity) ? null : 'clients';
  const hasLines = has('product', 'productCode') || (has('quantity') && has('price'));
  if (!has('orderedOn') && !(has('orderNumber') && hasLines)) return null;
  if ((has(...about) || hasOwn) && has(...identity)) return 'mixed';
  return hasLines ? 'lines' : 'orders';
}

/** Whether the field says something of the client, not of an order. */
export const isOfClient = (field: ImportTarget): boolean =>
  [...identity, ...about, 'patronymic'].some((one) => one === field);

import { z } from 'zod';

/** What a column may hold: of the client, of the order, of one line of an order. */
export const importFields = [
  'externalId',
  'name',
  'surname',
  'givenName',
  'patronymic',
  'company',
  'position',
  'phone',
  'email',
  'birthday',
  'address',
  'occupation',
  'source',
  'wishes',
  'orderNumber',
  'orderedOn',
  'orderTotal',
  'state',
  'documentKind',
  'paid',
  'cost',
  'channel',
  'employee',
  'promisedOn',
  'orderNote',
  'productCode',
  'product',
  'quantity',
  'price',
  'discount',
  'lineTotal',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.output<typeof importField>;

/** These may stand in several columns: all their telephones, parts of one address. Any other field in one. */
export const repeatableImportFields: readonly ImportField[] = ['phone', 'email', 'address'];

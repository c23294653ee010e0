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
  'tags',
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
  'discountAmount',
  'lineTotal',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.output<typeof importField>;

/** One of the owner's own fields, by its id: `own:5`. */
const ownImportField = z.templateLiteral(['own:', z.int().positive()]);
export type OwnImportField = z.output<typeof ownImportField>;

/** What a column of a file may be mapped to. */
export const importTarget = z.union([importField, ownImportField]);
export type ImportTarget = z.output<typeof importTarget>;

export const isImportTarget = (value: string): value is ImportTarget =>
  importTarget.safeParse(value).success;
export const ownImportTarget = (fieldId: number): OwnImportField => `own:${fieldId}`;
/** Null for a field of the program. */
export const ownFieldIdOf = (target: ImportTarget): number | null =>
  target.startsWith('own:') ? Number(target.slice('own:'.length)) : null;

/** These may stand in several columns: all their telephones, parts of one address. Any other field in one. */
export const repeatableImportFields: readonly ImportTarget[] = [
  'phone',
  'email',
  'address',
  'tags',
];

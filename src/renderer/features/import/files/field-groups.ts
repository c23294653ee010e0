import { importFields, type ImportField } from '#shared/contract/import-fields.ts';

const from = (first: ImportField, last: ImportField): readonly ImportField[] =>
  importFields.slice(importFields.indexOf(first), importFields.indexOf(last) + 1);

/** The fields as the select of a column lists them. */
export const fieldGroups = [
  { name: 'client', fields: from('externalId', 'tags') },
  { name: 'order', fields: from('orderNumber', 'orderNote') },
  { name: 'line', fields: from('productCode', 'lineTotal') },
] as const;

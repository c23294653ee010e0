import type { TFunction } from 'i18next';
import type { ClientListRow } from '#shared/contract/clients.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { Format } from '#renderer/ui/format/use-format.ts';
import type { Column } from '#renderer/ui/table/column.ts';
import classes from './list.module.css';

/** Kinds whose order says something; texts would need an order of letters that a file of data does not have. */
const sortable = new Set<OwnField['kind']>(['number', 'date', 'yes_no', 'choice']);

/** Tags, one after another. */
export const tagsColumn = (t: TFunction): Column<ClientListRow> => ({
  id: 'tags',
  header: t(($) => $.ownFields.columns.tags),
  width: 'minmax(80px, 1fr)',
  cell: ({ tags }) =>
    tags.map(({ id, name }) => (
      <span key={id} className={classes.tag}>
        {name}
      </span>
    )),
});

/** One of the owner's own fields. */
export const ownColumn = (
  field: OwnField,
  { t, format }: { readonly t: TFunction; readonly format: Format },
): Column<ClientListRow> => {
  const isNumber = field.kind === 'number';
  return {
    id: `own:${field.id}`,
    header: field.name,
    width: isNumber || field.kind === 'yes_no' ? '112px' : 'minmax(112px, 1fr)',
    ...(isNumber ? { align: 'end' as const } : {}),
    isSortable: sortable.has(field.kind),
    cell: ({ own }) => {
      const value = own[field.id];
      if (value === undefined) return null;
      switch (field.kind) {
        case 'number':
          return typeof value === 'number' ? format.number(value, 6) : value;
        case 'date':
          return format.date(String(value));
        case 'yes_no':
          return t(($) => (value === 1 ? $.ownFields.yes : $.ownFields.no));
        case 'choice':
          return field.options.find(({ id }) => id === value)?.name ?? null;
        default:
          return value;
      }
    },
  };
};

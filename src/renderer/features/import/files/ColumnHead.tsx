import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  isImportTarget,
  ownImportTarget,
  type ImportTarget,
} from '#shared/contract/import-fields.ts';
import type { ImportFileInfo } from '#shared/contract/import.ts';
import { columnName } from './column-name.ts';
import { useOwnFields } from '../use-own-fields.ts';
import { fieldGroups } from './field-groups.ts';
import classes from './GuessTable.module.css';

interface ColumnHeadProps {
  readonly column: ImportFileInfo['columns'][number];
  /** The user has said himself what is in it. */
  readonly isOwn: boolean;
  /** The fields come from a remembered mapping. */
  readonly isRemembered: boolean;
  readonly onField: (field: ImportTarget | null) => void;
}

/** What a column holds, how sure that is, and the way to say otherwise. */
export function ColumnHead({ column, isOwn, isRemembered, onField }: ColumnHeadProps) {
  const { t } = useTranslation();
  const ownFields = useOwnFields();
  const name = columnName(column.heading, column.index);
  const certainty = certaintyOf(column, isOwn, isRemembered);
  const data = [
    { value: '', label: t(($) => $.importScreen.guess.skip) },
    ...fieldGroups.map((group) => ({
      group: t(($) => $.importFields.groups[group.name]),
      items: group.fields.map((field) => ({
        value: field,
        label: t(($) => $.importFields.fields[field]),
      })),
    })),
    ...(ownFields.length === 0
      ? []
      : [
          {
            group: t(($) => $.importFields.groups.own),
            items: ownFields.map(({ id, name: own }) => ({
              value: ownImportTarget(id),
              label: own,
            })),
          },
        ]),
  ];
  return (
    <th
      scope="col"
      className={classes.column}
      data-taken={column.field !== null || undefined}
      data-unsure={certainty === 'unsure' || undefined}
    >
      <NativeSelect
        size="xs"
        aria-label={t(($) => $.importScreen.guess.field, { column: name })}
        data={data}
        value={column.field ?? ''}
        classNames={{ input: classes.field ?? '' }}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onField(isImportTarget(value) ? value : null);
        }}
      />
      <span className={classes.about}>
        <span className={classes.heading} title={name}>
          {name}
        </span>
        <span className={classes.certainty}>
          {certainty === 'unsure' && <IconAlertTriangle size={14} stroke={1.5} aria-hidden />}
          {certainty !== null && t(($) => $.importScreen.guess[certainty])}
        </span>
      </span>
    </th>
  );
}

type Certainty = 'certain' | 'likely' | 'unsure' | 'own';

function certaintyOf(
  { field, certainty }: ImportFileInfo['columns'][number],
  isOwn: boolean,
  isRemembered: boolean,
): Certainty | null {
  if (isOwn) return 'own';
  if (field === null) return null;
  // The head of the file says that all are as last time.
  if (isRemembered) return null;
  if (certainty >= 0.85) return 'certain';
  return certainty >= 0.55 ? 'likely' : 'unsure';
}

import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { errorWords } from '#renderer/api/words.ts';
import { useAutosave } from '#renderer/ui/edit/use-autosave.ts';
import { useClientUpdate } from '../card/use-client-update.ts';
import { FieldRow } from './FieldRow.tsx';
import classes from './fields.module.css';

interface SuggestFieldProps {
  readonly client: ClientCard;
  readonly name: 'source' | 'occupation' | 'company' | 'position' | 'employee';
}

const mostShown = 8;

/** Free text with the values that are in use already, so that one thing gets one name. */
export function SuggestField({ client, name }: SuggestFieldProps) {
  const { t, i18n } = useTranslation();
  const update = useClientUpdate(client.id);
  const autosave = useAutosave({
    value: client[name] ?? '',
    field: `clients:${client.id}:${name}`,
    onSave: (text) => update({ [name]: text }),
  });
  const known = useOperation('clients.suggestions', { field: name });
  const label = t(($) => $.clients.fields[name]);
  return (
    <FieldRow label={label}>
      <Autocomplete
        className={classes.add}
        aria-label={label}
        placeholder={t(($) => $.common.none)}
        data={known.data ?? []}
        limit={mostShown}
        maxLength={500}
        value={autosave.draft}
        error={autosave.error && errorWords(i18n, autosave.error)}
        onChange={autosave.type}
        onBlur={autosave.flush}
      />
    </FieldRow>
  );
}

import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useClientUpdate } from '../card/use-client-update.ts';
import { FieldRow } from './FieldRow.tsx';

export type TextFieldName =
  | 'surname'
  | 'givenName'
  | 'patronymic'
  | 'addressAs'
  | 'targetReason'
  | 'lostReason'
  | 'externalId';

interface TextFieldProps {
  readonly client: ClientCard;
  readonly name: TextFieldName;
  readonly isMultiline?: boolean;
}

export function TextField({ client, name, isMultiline = false }: TextFieldProps) {
  const { t } = useTranslation();
  const update = useClientUpdate(client.id);
  const label = t(($) => $.clients.fields[name]);
  return (
    <FieldRow label={label}>
      <InlineEdit
        isLabelHidden
        isMultiline={isMultiline}
        label={label}
        placeholder={t(($) => $.common.none)}
        field={`clients:${client.id}:${name}`}
        value={client[name] ?? ''}
        onSave={(text) => update({ [name]: text })}
      />
    </FieldRow>
  );
}

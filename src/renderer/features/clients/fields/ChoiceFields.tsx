import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  channel,
  clientKind,
  type ClientCard,
  type ClientPatch,
} from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { FieldRow } from './FieldRow.tsx';
import { TextField } from './TextField.tsx';
import classes from './fields.module.css';

const targetOf = { yes: true, no: false } as const;

/** What is chosen from a list: channel, ours or not, person or company. */
export function ChoiceFields({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { run } = useCommand('clients.update', { quiet: true });
  const set = (patch: ClientPatch): void => void run({ id: client.id, patch });
  const field = (label: string) => ({
    className: classes.add,
    'aria-label': label,
    placeholder: t(($) => $.common.none),
  });
  return (
    <>
      <FieldRow label={t(($) => $.clients.fields.channel)}>
        <Select
          {...field(t(($) => $.clients.fields.channel))}
          clearable
          data={channel.options.map((value) => ({
            value,
            label: t(($) => $.clients.channels[value]),
          }))}
          value={client.preferredChannel}
          onChange={(value) => {
            const chosen = channel.safeParse(value);
            set({ preferredChannel: chosen.success ? chosen.data : null });
          }}
        />
      </FieldRow>
      <FieldRow label={t(($) => $.clients.fields.target)}>
        <Select
          {...field(t(($) => $.clients.fields.target))}
          placeholder={t(($) => $.clients.fields.targetUndecided)}
          clearable
          data={[
            { value: 'yes', label: t(($) => $.clients.fields.targetYes) },
            { value: 'no', label: t(($) => $.clients.fields.targetNo) },
          ]}
          value={client.isTarget === null ? null : client.isTarget ? 'yes' : 'no'}
          onChange={(value) =>
            set({ isTarget: value === 'yes' || value === 'no' ? targetOf[value] : null })
          }
        />
      </FieldRow>
      {client.isTarget !== null && <TextField client={client} name="targetReason" />}
      <FieldRow label={t(($) => $.clients.fields.kind)}>
        <Select
          {...field(t(($) => $.clients.fields.kind))}
          allowDeselect={false}
          data={[
            { value: 'person', label: t(($) => $.clients.fields.person) },
            { value: 'company', label: t(($) => $.clients.fields.companyKind) },
          ]}
          value={client.kind}
          onChange={(value) => {
            const kind = clientKind.safeParse(value);
            if (kind.success) set({ kind: kind.data });
          }}
        />
      </FieldRow>
    </>
  );
}

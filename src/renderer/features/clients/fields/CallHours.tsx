import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { readCallHours, type CallHours as Hours } from '#shared/rules/call-hours.ts';
import { useClientUpdate } from '../card/use-client-update.ts';
import { FieldRow } from './FieldRow.tsx';
import { ReadField } from './ReadField.tsx';

const anyTime: Hours = { callFrom: null, callTo: null };

/** The hours in which a client likes to be called, by their own clock, written as one likes. */
export function CallHours({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const update = useClientUpdate(client.id);
  const label = t(($) => $.clients.fields.callHours);
  const written = ({ callFrom: from, callTo: to }: Hours): string => {
    if (from !== null && to !== null) return `${from}\u2013${to}`;
    if (from !== null) return t(($) => $.clients.fields.callAfter, { from });
    return to === null ? '' : t(($) => $.clients.fields.callBefore, { to });
  };
  return (
    <FieldRow label={label}>
      <ReadField
        label={label}
        placeholder={t(($) => $.clients.fields.callHoursHint)}
        field={`clients:${client.id}:callHours`}
        value={written(client)}
        read={readCallHours}
        hint={t(($) => $.clients.fields.hoursWrong)}
        onSave={(hours) => update({ ...(hours ?? anyTime) })}
      />
    </FieldRow>
  );
}

import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { readClock } from '#shared/rules/typed-date.ts';
import { useClientUpdate } from '../card/use-client-update.ts';
import { FieldRow } from './FieldRow.tsx';
import { ReadField } from './ReadField.tsx';
import classes from './fields.module.css';

/** The hours in which a client likes to be called, by their own clock. */
export function CallHours({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const update = useClientUpdate(client.id);
  return (
    <FieldRow label={t(($) => $.clients.fields.callHours)}>
      <div className={classes.hours}>
        {(['callFrom', 'callTo'] as const).map((name) => (
          <ReadField
            key={name}
            label={`${t(($) => $.clients.fields.callHours)}, ${t(($) => $.clients.fields[name])}`}
            placeholder={t(($) => $.clients.fields[name])}
            field={`clients:${client.id}:${name}`}
            value={client[name] ?? ''}
            read={readClock}
            hint={t(($) => $.clients.fields.hoursWrong)}
            onSave={(time) => update({ [name]: time })}
          />
        ))}
      </div>
    </FieldRow>
  );
}

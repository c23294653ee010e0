import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { readClock } from '#shared/rules/typed-date.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { useClientUpdate } from '../card/use-client-update.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { Dates } from './Dates.tsx';
import { Emails } from './Emails.tsx';
import { FieldRow } from './FieldRow.tsx';
import { Messengers } from './Messengers.tsx';
import { ReadField } from './ReadField.tsx';
import { readPartialDate, writtenDate } from './readings.ts';
import { Recommender } from './Recommender.tsx';
import { SuggestField } from './SuggestField.tsx';
import { TextField } from './TextField.tsx';
import classes from './fields.module.css';

/** Everything else that is known of a client, each field edited where it stands. */
export function ClientFields({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const update = useClientUpdate(client.id);
  const isPerson = client.kind === 'person';
  const hasLeft = client.state === 'lost' || client.lostReason !== null;
  return (
    <>
      <Section title={t(($) => $.clients.card.contacts)}>
        <Emails client={client} />
        <Messengers client={client} />
        <TextField client={client} name="address" isMultiline />
        <FieldRow label={t(($) => $.clients.fields.callHours)}>
          <div className={classes.hours}>
            {(['callFrom', 'callTo'] as const).map((name) => (
              <ReadField
                key={name}
                label={`${t(($) => $.clients.fields.callHours)}, ${t(($) => $.clients.fields[name])}`}
                placeholder={t(($) => $.clients.fields[name])}
                value={client[name] ?? ''}
                read={readClock}
                hint={t(($) => $.clients.fields.hoursWrong)}
                onSave={(time) => update({ [name]: time })}
              />
            ))}
          </div>
        </FieldRow>
      </Section>
      <Section title={t(($) => $.clients.card.about)}>
        {isPerson && (
          <>
            <TextField client={client} name="surname" />
            <TextField client={client} name="givenName" />
            <TextField client={client} name="patronymic" />
          </>
        )}
        <TextField client={client} name="addressAs" />
        {isPerson && (
          <FieldRow label={t(($) => $.clients.fields.birthday)}>
            <ReadField
              label={t(($) => $.clients.fields.birthday)}
              placeholder={t(($) => $.clients.fields.birthdayHint)}
              value={
                client.birthday === null
                  ? ''
                  : writtenDate(client.birthday, format.language, (day) => format.date(day, 'long'))
              }
              read={readPartialDate}
              hint={t(($) => $.clients.fields.birthdayWrong)}
              onSave={(birthday) => update({ birthday })}
            />
          </FieldRow>
        )}
        <Dates client={client} />
        <SuggestField client={client} name="occupation" />
        <SuggestField client={client} name="company" />
        <SuggestField client={client} name="position" />
        <SuggestField client={client} name="source" />
        <Recommender client={client} />
        <ChoiceFields client={client} />
        {client.isTarget !== null && <TextField client={client} name="targetReason" />}
        {hasLeft && <TextField client={client} name="lostReason" />}
        <TextField client={client} name="externalId" />
      </Section>
    </>
  );
}

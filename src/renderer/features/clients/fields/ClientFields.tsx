import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Added } from '../add/Added.tsx';
import { useClientUpdate } from '../card/use-client-update.ts';
import { Addresses } from './Addresses.tsx';
import { CallHours } from './CallHours.tsx';
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
import { TimeZone } from './TimeZone.tsx';

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
        <Added names={['messenger']} isFilled={client.messengers.length > 0}>
          <Messengers client={client} />
        </Added>
        <Added names={['address']} isFilled={client.addresses.length > 0}>
          <Addresses client={client} />
        </Added>
        <Added names={['hours']} isFilled={client.callFrom !== null || client.callTo !== null}>
          <CallHours client={client} />
        </Added>
        <Added names={['timeZone']} isFilled={client.timeZone !== null}>
          <TimeZone client={client} />
        </Added>
        <Added names={['employee']} isFilled={client.employee !== null}>
          <SuggestField client={client} name="employee" />
        </Added>
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
              field={`clients:${client.id}:birthday`}
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
        <Added names={['recommendedBy']} isFilled={client.recommendedBy !== null}>
          <Recommender client={client} />
        </Added>
        <ChoiceFields client={client} />
        {hasLeft && <TextField client={client} name="lostReason" />}
        <TextField client={client} name="externalId" />
      </Section>
    </>
  );
}

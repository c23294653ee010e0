import { useTranslation } from 'react-i18next';
import type { ClientCard, Phone } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { TheirTime } from '#renderer/ui/calling/CallTime.tsx';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { AddLine } from './AddLine.tsx';
import { PhoneLine, type PhoneChange } from './PhoneLine.tsx';
import classes from './fields.module.css';

/** A client's telephones, each dialled with one click; a text with several numbers becomes several. */
export function Phones({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { attempt } = useCommand('clients.setPhones', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setPhones');
  const { id, phones } = client;
  const kept = phones.map(({ id: phoneId, asWritten }) => ({ id: phoneId, text: asWritten }));

  const change = (phone: Phone, next: PhoneChange): Promise<SaveOutcome> =>
    attempt({
      id,
      phones: kept.flatMap((one) => {
        if (one.id !== phone.id) return [one];
        const changed = { ...one, ...next };
        return changed.text.trim() === '' ? [] : [changed];
      }),
    });
  return (
    <Section
      title={t(($) => $.clients.fields.phones)}
      aside={<TheirTime timeZone={client.timeZone} />}
    >
      <ul className={classes.list}>
        {phones.map((phone) => (
          <PhoneLine key={phone.id} phone={phone} onChange={(next) => change(phone, next)} />
        ))}
      </ul>
      <AddLine
        label={t(($) => $.clients.fields.addPhone)}
        onAdd={async (text) => (await add.run({ id, phones: [...kept, { text }] })) !== undefined}
      />
    </Section>
  );
}

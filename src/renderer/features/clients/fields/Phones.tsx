import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard, Phone } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { TheirTime } from '#renderer/ui/calling/CallTime.tsx';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { AddLine } from './AddLine.tsx';
import { PhoneLine, type PhoneChange } from './PhoneLine.tsx';
import { SharedContact } from './SharedContact.tsx';
import classes from './fields.module.css';

/** So many are shown at once: with more, what else is known would be far down. */
const most = 3;

/** A client's telephones, each dialled with one click; a text with several numbers becomes several. */
export function Phones({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const { attempt } = useCommand('clients.setPhones', { quiet: true, failure: 'inline' });
  const add = useCommand('clients.setPhones');
  const [isWhole, setWhole] = useState(false);
  const [typed, setTyped] = useState('');
  const { id, phones } = client;
  const hidden = isWhole ? 0 : Math.max(0, phones.length - most);
  const kept = phones.map(({ id: phoneId, asWritten }) => ({ id: phoneId, text: asWritten }));

  const change = (phone: Phone, next: PhoneChange): Promise<SaveOutcome> => {
    if (next.text !== undefined) setTyped(next.text);
    return attempt({
      id,
      phones: kept.flatMap((one) => {
        if (one.id !== phone.id) return [one];
        const changed = { ...one, ...next };
        return changed.text.trim() === '' ? [] : [changed];
      }),
    });
  };
  return (
    <Section
      title={t(($) => $.clients.fields.phones)}
      aside={<TheirTime timeZone={client.timeZone} />}
    >
      <ul className={classes.list}>
        {phones.slice(0, phones.length - hidden).map((phone) => (
          <PhoneLine key={phone.id} phone={phone} onChange={(next) => change(phone, next)} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          variant="subtle"
          color="slate"
          size="compact-sm"
          aria-expanded={false}
          onClick={() => setWhole(true)}
        >
          {t(($) => $.clients.fields.morePhones, { count: hidden })}
        </Button>
      )}
      <AddLine
        label={t(($) => $.clients.fields.addPhone)}
        onAdd={async (text) => {
          const isAdded = (await add.run({ id, phones: [...kept, { text }] })) !== undefined;
          // The new one is there to be seen.
          if (isAdded) setWhole(true);
          return isAdded;
        }}
        onType={setTyped}
      />
      <SharedContact clientId={id} kind="phone" text={typed} />
    </Section>
  );
}

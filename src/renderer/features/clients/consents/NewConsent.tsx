import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { consentPurpose, type ConsentPurpose } from '#shared/contract/consent-shapes.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { DateInput } from '#renderer/ui/dates/DateInput.tsx';
import classes from './consents.module.css';

/** Writes down a consent given today: to what, how, and until when. */
export function NewConsent({ client }: { readonly client: ClientCard }) {
  const { t } = useTranslation();
  const give = useCommand('consents.give');
  const [purpose, setPurpose] = useState<ConsentPurpose>('data');
  const [note, setNote] = useState('');
  const [untilOn, setUntil] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const given = await give.run({
      clientId: client.id,
      purpose,
      note: note.trim() || null,
      untilOn,
    });
    if (!given) return;
    setNote('');
    setUntil(null);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NativeSelect
        aria-label={t(($) => $.card.consents.purpose)}
        data={consentPurpose.options.map((value) => ({
          value,
          label: t(($) => $.card.consents.purposes[value]),
        }))}
        value={purpose}
        onChange={(event) => {
          const chosen = consentPurpose.safeParse(event.currentTarget.value);
          if (chosen.success) setPurpose(chosen.data);
        }}
      />
      <div data-add>
        <TextInput
          aria-label={t(($) => $.card.consents.note)}
          placeholder={t(($) => $.card.consents.noteHint)}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <DateInput label={t(($) => $.card.consents.until)} value={untilOn} onChange={setUntil} />
      <Button type="submit" variant="default" loading={give.isRunning}>
        {t(($) => $.card.consents.give)}
      </Button>
    </form>
  );
}

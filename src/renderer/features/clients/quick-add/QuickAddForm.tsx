import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { parseName } from '#shared/rules/names.ts';
import { useKeptText } from '#renderer/ui/edit/use-kept-text.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { readQuickLine } from './quick-line.ts';
import { SimilarClients } from './SimilarClients.tsx';
import classes from './quick-add.module.css';

const pauseMs = 150;

/** One line becomes a client: what was understood of it stands below as one types, with who is alike. */
export function QuickAddForm({ onDone }: { readonly onDone: (id: number) => void }) {
  const { t } = useTranslation();
  const { country } = useSettings();
  const { text: line, type: keep, kept } = useKeptText('client');
  const field = useRef<HTMLInputElement>(null);
  // What was left unfinished is there again, and the first letter takes its place.
  useEffect(() => field.current?.select(), []);
  const [isNameMissing, setNameMissing] = useState(false);
  const read = useMemo(() => readQuickLine(line, country), [line, country]);
  const create = useCommand('clients.create');
  const [asked] = useDebouncedValue(read, pauseMs);
  const phones = asked.phones.map(({ asWritten }) => asWritten).join(', ');
  const similar = useOperation(
    'clients.similar',
    { name: asked.name, phones, emails: [...asked.emails] },
    { enabled: asked.name.length > 2 || phones !== '', asOneTypes: true },
  );
  const alike = line.trim() === '' ? [] : (similar.data ?? []);

  /** Whoever was meant is found. */
  const leave = (id: number): void => {
    kept.forget();
    onDone(id);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (create.isRunning) return;
    if (read.name === '') {
      setNameMissing(true);
      return;
    }
    const created = await create.run({
      name: read.name,
      phones: read.phones.map(({ asWritten }) => ({ text: asWritten })),
      emails: read.emails.map((email) => ({ email })),
    });
    if (created) leave(created.id);
  };
  const understood = parseName(read.name);
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={field}
        data-autofocus
        size="md"
        label={t(($) => $.clients.quickAdd.label)}
        placeholder={t(($) => $.clients.quickAdd.placeholder)}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={line}
        error={isNameMissing && t(($) => $.clients.quickAdd.nameNeeded)}
        onChange={(event) => {
          setNameMissing(false);
          keep(event.currentTarget.value);
        }}
      />
      <dl className={classes.read} aria-live="polite">
        <dt>{t(($) => $.clients.quickAdd.name)}</dt>
        <dd>{read.name === '' ? t(($) => $.common.none) : understood.display}</dd>
        <dt>{t(($) => $.clients.quickAdd.phone)}</dt>
        <dd>
          {read.phones.length === 0
            ? t(($) => $.common.none)
            : read.phones.map(({ e164, asWritten, extension }) => (
                <div key={asWritten}>
                  <PhoneText phone={e164 ?? asWritten} extension={extension} />
                </div>
              ))}
        </dd>
        {read.emails.length > 0 && (
          <>
            <dt>{t(($) => $.clients.quickAdd.email)}</dt>
            <dd>{read.emails.join(', ')}</dd>
          </>
        )}
      </dl>
      {alike.length > 0 && <SimilarClients clients={alike} onOpen={leave} />}
      <div className={classes.actions}>
        <span className={classes.hint}>{t(($) => $.clients.quickAdd.hint)}</span>
        <Button type="submit" loading={create.isRunning}>
          {alike.length > 0
            ? t(($) => $.clients.quickAdd.addAnyway)
            : t(($) => $.clients.quickAdd.add)}
        </Button>
      </div>
    </form>
  );
}

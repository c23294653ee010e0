import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readEntry } from '#shared/rules/quick-entry/read-entry.ts';
import { rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { call } from '#renderer/api/client.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { operationKey, useOperation } from '#renderer/api/use-operation.ts';
import { settle } from '#renderer/ui/edit/kept-text.ts';
import { useKeptText } from '#renderer/ui/edit/use-kept-text.ts';
import { useWords, momentNow } from '../words/use-words.ts';
import { ClientChoice } from './ClientChoice.tsx';
import { useMentioned } from './use-mentioned.ts';
import classes from './quick.module.css';

interface QuickFormProps {
  /** The client on whose card it was opened. */
  readonly ownClientId: number | null;
  /** A day that holds unless another is typed. */
  readonly day: string | null;
  readonly onDone: () => void;
}

/** One line becomes a reminder: what was understood of it stands below as one types. */
export function QuickForm({ ownClientId, day, onDone }: QuickFormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { text: line, type: keep, kept } = useKeptText('reminder');
  const field = useRef<HTMLInputElement>(null);
  // What was left unfinished is there again, and the first letter takes its place.
  useEffect(() => field.current?.select(), []);
  const [moment] = useState(momentNow);
  const [chosen, setChosen] = useState<number | null>();
  const [isTextMissing, setTextMissing] = useState(false);
  const queries = useQueryClient();
  const add = useCommand('reminders.add');
  const read = useMemo(() => readEntry(line, moment), [line, moment]);
  const entry = day !== null && !read.namesDay ? { ...read, on: day } : read;
  const { found, isPending } = useMentioned(entry.text);
  const own = useOperation(
    'clients.card',
    { id: ownClientId ?? 1 },
    { enabled: ownClientId !== null },
  );
  const offered =
    own.data && !found.some(({ id }) => id === ownClientId)
      ? [{ id: own.data.id, name: own.data.name }, ...found]
      : found;
  const likely = found.find(({ isSure }) => isSure)?.id ?? ownClientId;
  const clientId = chosen === undefined ? likely : chosen;

  const type = (text: string): void => {
    keep(text);
    setTextMissing(false);
  };
  // Enter may come before the answer: who is meant is asked for once more, so that no fast hand loses the client.
  const meant = async (): Promise<number | null> => {
    if (chosen !== undefined || !isPending) return clientId;
    const answer = await queries.fetchQuery({
      queryKey: operationKey('reminders.mentioned', { text: entry.text }),
      queryFn: () => call('reminders.mentioned', { text: entry.text }),
    });
    return answer.find(({ isSure }) => isSure)?.id ?? ownClientId;
  };
  const submit = async (): Promise<void> => {
    if (add.isRunning) return;
    if (entry.text.trim() === '') {
      setTextMissing(true);
      return;
    }
    const { text, on, time, kind, rule, durationMinutes, leadMinutes } = entry;
    const added = await add.run({
      // Whom a failed search would have found is nobody: the reminder itself is what matters.
      clientId: await meant().catch(() => ownClientId),
      text,
      on,
      time,
      kind,
      durationMinutes,
      leadMinutes,
      rule: rule && rruleOf(rule),
    });
    if (added && settle(kept, line)) onDone();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form onSubmit={onSubmit}>
      <TextInput
        ref={field}
        data-autofocus
        size="md"
        aria-label={t(($) => $.calendar.quick.label)}
        placeholder={t(($) => $.calendar.quick.placeholder)}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={line}
        error={isTextMissing && t(($) => $.calendar.quick.textNeeded)}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <dl className={classes.read} aria-live="polite">
        <dt>{t(($) => $.calendar.quick.when)}</dt>
        <dd>{words.when(entry).join(' · ')}</dd>
        <dt>{t(($) => $.calendar.quick.what)}</dt>
        <dd>{entry.text === '' ? t(($) => $.common.none) : entry.text}</dd>
      </dl>
      {offered.length > 0 && (
        <ClientChoice clients={offered} chosenId={clientId} onChoose={setChosen} />
      )}
      <div className={classes.actions}>
        <span className={classes.hint}>{t(($) => $.calendar.quick.hint)}</span>
        <Button type="submit" loading={add.isRunning}>
          {t(($) => $.calendar.quick.add)}
        </Button>
      </div>
    </form>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import type { When } from '#shared/rules/quick-entry/entry.ts';
import { whenWords } from '#shared/rules/quick-entry/print-entry.ts';
import { readWhen } from '#shared/rules/quick-entry/read-entry.ts';
import { readRrule, rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { errorWords } from '#renderer/api/words.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { momentNow, useWords } from '../words/use-words.ts';

/** The rule starts where its next day is, as it is read: what is behind it is done. */
const whenOf = ({ on, time, rule, occurrence, ruleTime }: ReminderDetails): When => ({
  on: occurrence ?? on,
  time: rule === null ? time : ruleTime,
  rule: rule === null ? null : readRrule(rule),
  durationMinutes: null,
  leadMinutes: null,
});

/** When, in words: «каждый второй вторник в 10:00», typed as one says it and understood as one types. */
export function WhenField({ reminder }: { readonly reminder: ReminderDetails }) {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const words = useWords();
  const update = useCommand('reminders.update', { failure: 'inline' });
  const [typed, setTyped] = useState<string | null>(null);
  const known = whenOf(reminder);
  const shown = whenWords(known, language, localDate()).replaceAll('\u00a0', ' ');
  const read = typed === null ? null : readWhen(typed, momentNow());
  const isWrong = typed !== null && typed.trim() !== '' && read === null;

  const save = async (): Promise<void> => {
    if (typed === null || typed === shown) return setTyped(null);
    if (read === null) return;
    const { on, time, rule, durationMinutes, leadMinutes } = read;
    const outcome = await update.attempt({
      id: reminder.id,
      when: { on, time, rule: rule && rruleOf(rule) },
      ...(durationMinutes === null ? {} : { durationMinutes }),
      ...(leadMinutes === null ? {} : { leadMinutes }),
    });
    if (outcome.ok) setTyped(null);
  };
  const problem = update.error ? errorWords(i18n, update.error) : undefined;
  return (
    <TextInput
      label={t(($) => $.calendar.quick.when)}
      description={
        reminder.rule !== null && typed === null ? t(($) => $.calendar.details.series) : undefined
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="off"
      spellCheck={false}
      maxLength={300}
      value={typed ?? shown}
      error={isWrong ? t(($) => $.calendar.details.whenWrong) : problem}
      {...(read ? { description: words.when(read).join(' · ') } : {})}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          void save();
        } else if (event.key === 'Escape' && typed !== null) {
          // Leaves the field, and loses nothing of what was typed.
          event.stopPropagation();
          event.currentTarget.blur();
        }
      }}
    />
  );
}

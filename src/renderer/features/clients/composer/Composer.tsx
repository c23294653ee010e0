import { Button, Chip, Group, Textarea, TextInput } from '@mantine/core';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionKind } from '#shared/contract/interactions.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { settle } from '#renderer/ui/edit/kept-text.ts';
import { useKeptText } from '#renderer/ui/edit/use-kept-text.ts';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { quickTime, type When } from '../reminders/remind-when.ts';
import { WhenPicker } from '../reminders/WhenPicker.tsx';
import classes from './composer.module.css';

const kinds: readonly InteractionKind[] = ['call', 'message', 'meeting', 'visit', 'note'];

export interface ComposerHandle {
  readonly focus: () => void;
  /** The same, with a reminder for tomorrow chosen. */
  readonly remind: () => void;
}

interface ComposerProps {
  readonly clientId: number;
  readonly ref?: Ref<ComposerHandle>;
}

/** Writes down what happened and, in the same breath, the next step: N, words, Alt+1, Ctrl+Enter. */
export function Composer({ clientId, ref }: ComposerProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, isStored, type, kept } = useKeptText(`note:${clientId}`);
  const [kind, setKind] = useState<InteractionKind>('call');
  const [when, setWhen] = useState<When | null>(null);
  const [what, setWhat] = useState('');
  const [isOpen, setOpen] = useState(text !== '');
  const add = useCommand('interactions.add');
  const addReminder = useCommand('reminders.add');
  const isRunning = add.isRunning || addReminder.isRunning;

  const focus = (): void => {
    setOpen(true);
    field.current?.focus();
  };
  useImperativeHandle(ref, () => ({
    focus,
    remind: () => {
      setWhen(quickTime('tomorrow', localDate()));
      focus();
    },
  }));
  /** What was typed while it was being saved stays, and so does the cursor. */
  const close = (sent: string): void => {
    setWhen((now) => (now === when ? null : now));
    setWhat((now) => (now === what ? '' : now));
    if (!settle(kept, sent)) return;
    setOpen(false);
    field.current?.blur();
  };
  const submit = async (): Promise<void> => {
    const words = text.trim();
    if (isRunning) return;
    // A reminder without a note is a reminder alone.
    if (words === '' && when && what.trim() !== '') {
      if (await addReminder.run({ clientId, text: what, ...when })) close('');
      return;
    }
    if (words === '') {
      focus();
      return;
    }
    const remind = when && { ...when, ...(what.trim() === '' ? {} : { text: what.trim() }) };
    const saved = await add.run({ clientId, kind, text: words, ...(remind ? { remind } : {}) });
    if (saved) close(text);
  };
  useHotkeys([['mod+Enter', () => void submit()]], { enabled: isOpen });

  return (
    // Esc belongs to the fields inside, wherever the focus is among them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.composer}
      aria-label={t(($) => $.interactions.composer.label)}
      onFocus={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        if (text.trim() === '') setOpen(false);
      }}
    >
      <Textarea
        ref={field}
        autosize
        minRows={isOpen ? 3 : 1}
        aria-label={t(($) => $.interactions.composer.label)}
        placeholder={t(($) => $.interactions.composer.placeholder)}
        rightSection={isOpen ? undefined : <Kbd keys="KeyN" />}
        value={text}
        error={isStored ? undefined : t(($) => $.common.notKept)}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {isOpen && (
        <>
          <fieldset className={classes.kinds} aria-label={t(($) => $.interactions.composer.kind)}>
            <Chip.Group value={kind} onChange={(value) => setKind(kindOf(value))}>
              <Group gap={8}>
                {kinds.map((one) => (
                  <Chip key={one} value={one} size="sm" variant="outline">
                    {t(($) => $.interactions.kinds[one])}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </fieldset>
          <div className={classes.remind}>
            <span className={classes.label}>{t(($) => $.interactions.composer.remind)}</span>
            <WhenPicker
              label={t(($) => $.interactions.composer.remind)}
              value={when}
              onChange={setWhen}
              hasKeys
            />
          </div>
          {when && (
            <TextInput
              aria-label={t(($) => $.interactions.composer.what)}
              placeholder={
                text.trim() === ''
                  ? t(($) => $.interactions.composer.what)
                  : t(($) => $.interactions.composer.whatPlaceholder)
              }
              maxLength={500}
              value={what}
              onChange={(event) => setWhat(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button
              loading={isRunning}
              disabled={text.trim() === '' && (when === null || what.trim() === '')}
              rightSection={<Kbd keys="mod+Enter" />}
              onClick={() => void submit()}
            >
              {t(($) => $.interactions.composer.add)}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}

const kindOf = (value: string | string[]): InteractionKind =>
  kinds.find((kind) => kind === value) ?? 'note';

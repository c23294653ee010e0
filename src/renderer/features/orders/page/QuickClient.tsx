import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryDigits } from '#shared/rules/search-text.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { errorWords } from '../../../api/words.ts';
import classes from './page.module.css';

/** Milliseconds without a key before the base is asked who is alike. */
const pauseMs = 150;

interface QuickClientProps {
  /** What was looked for: a name, or a telephone. */
  readonly text: string;
  readonly onAdded: (client: { readonly id: number; readonly name: string }) => void;
  readonly onCancel: () => void;
}

/** Somebody new, without leaving the order: a name, and a telephone where it is known. */
export function QuickClient({ text, onAdded, onCancel }: QuickClientProps) {
  const { t, i18n } = useTranslation();
  const isPhone = queryDigits(text) !== '';
  const [name, setName] = useState(isPhone ? '' : text);
  const [phone, setPhone] = useState(isPhone ? text : '');
  const create = useCommand('clients.create', { failure: 'inline' });
  const [asked] = useDebouncedValue({ name: name.trim(), phones: phone.trim() }, pauseMs);
  const similar = useOperation('clients.similar', asked, {
    enabled: asked.name.length > 2 || asked.phones !== '',
    keepPrevious: true,
  });
  const missing = useRef<HTMLInputElement>(null);
  useEffect(() => missing.current?.focus(), []);
  const leaveByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '' || create.isRunning) return;
    const added = await create.run({
      name: trimmed,
      phones: phone.trim() === '' ? [] : [{ text: phone.trim() }],
    });
    if (added) onAdded({ id: added.id, name: trimmed });
  };
  return (
    <form className={classes.newcomer} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.newcomerName}
        label={t(($) => $.orders.fields.client)}
        value={name}
        maxLength={500}
        ref={isPhone ? missing : undefined}
        onKeyDown={leaveByEscape}
        onChange={(event) => setName(event.currentTarget.value)}
        error={create.error ? errorWords(i18n, create.error) : undefined}
      />
      <TextInput
        label={t(($) => $.orders.client.phone)}
        placeholder={t(($) => $.orders.client.phoneHint)}
        type="tel"
        value={phone}
        maxLength={500}
        ref={isPhone ? undefined : missing}
        onKeyDown={leaveByEscape}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="light"
        disabled={name.trim() === ''}
        loading={create.isRunning}
      >
        {t(($) => $.orders.client.addButton)}
      </Button>
      <Button variant="subtle" color="slate" onClick={onCancel}>
        {t(($) => $.common.cancel)}
      </Button>
      {(similar.data?.length ?? 0) > 0 && (
        <div className={classes.alike} aria-live="polite">
          {t(($) => $.orders.client.alike)}
          {similar.data?.map((one) => (
            <Button
              key={one.id}
              variant="default"
              size="compact-sm"
              onClick={() => onAdded({ id: one.id, name: one.name })}
            >
              {one.name}
            </Button>
          ))}
        </div>
      )}
    </form>
  );
}

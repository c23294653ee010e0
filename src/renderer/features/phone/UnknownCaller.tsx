import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/use-command.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { callKeys } from './call-keys.ts';
import { useCallKeys } from './use-call-keys.ts';
import classes from './phone.module.css';

interface UnknownCallerProps {
  readonly number: string;
  /** Whether nobody at all may be the caller: only then there is somebody to be ignored. */
  readonly isStranger: boolean;
  readonly onKnown: (clientId: number) => void;
  readonly onIgnored: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const pauseMs = 120;
const mostFound = 4;

/** A number that nobody has: one field makes a new client of it, or gives it to one who is there. */
export function UnknownCaller(props: UnknownCallerProps) {
  const { number, isStranger, onKnown, onIgnored, ref } = props;
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(name.trim(), pauseMs);
  const create = useCommand('clients.create');
  const attach = useCommand('phone.attach');
  const ignore = useCommand('phone.ignore');
  const found = useOperation(
    'clients.search',
    { text: asked, limit: mostFound },
    { enabled: asked !== '', asOneTypes: true },
  );
  const isTyped = name.trim() !== '';
  // What was found for another text is not offered: Enter would take from it.
  const clients = isTyped && asked === name.trim() ? (found.data ?? []) : [];
  const isRunning = create.isRunning || attach.isRunning || ignore.isRunning;

  const take = async (place: number): Promise<void> => {
    if (!isTyped || isRunning) return;
    const client = clients[place - 1];
    if (place > 0 && !client) return;
    const saved = client
      ? await attach.run({ number, clientId: client.id })
      : await create.run({ name: name.trim(), phones: [{ text: number }] });
    if (saved) onKnown('clientId' in saved ? saved.clientId : saved.id);
  };
  const notClient = async (): Promise<void> => {
    if (!isRunning && (await ignore.run({ number }))) onIgnored();
  };
  useCallKeys(isStranger ? [[callKeys.notClient, () => void notClient()]] : []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((place) => Math.min(Math.max(place + step, 0), clients.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void take(at);
    }
  };
  const options = [
    { key: 0, title: t(($) => $.phone.unknown.create, { name: name.trim() }), note: null },
    ...clients.map((client) => ({
      key: client.id,
      title: client.name,
      note: t(($) => $.phone.unknown.addTo),
    })),
  ];
  return (
    <div className={classes.part}>
      {isStranger && <h2 className={classes.name}>{t(($) => $.phone.unknown.title)}</h2>}
      <TextInput
        ref={ref}
        label={t(($) => $.phone.unknown.field)}
        placeholder={t(($) => $.phone.unknown.placeholder)}
        rightSection={<Kbd keys={callKeys.field} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isTyped && (
        <ul className={classes.options}>
          {options.map(({ key, title, note }, place) => (
            <li key={key}>
              <UnstyledButton
                className={classes.option}
                data-current={place === at || undefined}
                disabled={isRunning}
                onClick={() => void take(place)}
              >
                <span>{title}</span>
                {note !== null && <span className={classes.soft}>{note}</span>}
                {place === at && <Kbd keys="Enter" />}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {isStranger && (
        <Button
          variant="subtle"
          color="slate"
          size="compact-md"
          rightSection={<Kbd keys={callKeys.notClient} />}
          onClick={() => void notClient()}
        >
          {t(($) => $.phone.unknown.notClient)}
        </Button>
      )}
    </div>
  );
}

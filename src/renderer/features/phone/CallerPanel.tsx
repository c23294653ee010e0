import { Button, Textarea } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCall, endCall, type CurrentCall } from '#renderer/api/telephone.ts';
import { useKeptText } from '#renderer/ui/edit/use-kept-text.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { WindowTitle } from '#renderer/ui/WindowTitle.tsx';
import { callKeys, choiceKey } from './call-keys.ts';
import { CallerFacts } from './CallerFacts.tsx';
import { Choices } from './Choices.tsx';
import { LengthField } from './LengthField.tsx';
import { UnknownCaller } from './UnknownCaller.tsx';
import { useCallKeys, type CallKey } from './use-call-keys.ts';
import { useCaller } from './use-caller.ts';
import { useLogCall } from './use-log-call.ts';
import { wordsOf } from './words.ts';
import classes from './phone.module.css';

/** Who is calling, over whatever is on the screen. What was being typed there goes on being typed there. */
export function CallerPanel({ call }: { readonly call: CurrentCall }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const format = useFormat();
  const field = useRef<HTMLTextAreaElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const isAwaited = useRef(false);
  const { text: words, isStored, type } = useKeptText(wordsOf(call.number));
  const { client, candidates, number, error } = useCaller(call);
  const { log, isRunning } = useLogCall(call);
  const isRinging = call.startedAt !== null;
  const fold = (): void =>
    isRinging ? changeCall(call.key, { isOpen: false }) : endCall(call.key);
  const openCard = (clientId: number): void => {
    changeCall(call.key, { clientId });
    fold();
    void navigate({ to: '/clients/$clientId', params: { clientId } });
  };
  const choose = (clientId: number): void => changeCall(call.key, { clientId });
  const focus = (): void => {
    const target = field.current ?? who.current;
    if (target) target.focus();
    else isAwaited.current = true;
  };
  // The key came before it was known who is calling: the field takes the focus as soon as it is there.
  useEffect(() => {
    if (!isAwaited.current || !candidates) return;
    (field.current ?? who.current)?.focus();
    isAwaited.current = false;
  }, [candidates]);
  const talked = (): void => (client ? void log(client.id, 'talked') : focus());
  useCallKeys([
    [callKeys.field, focus],
    [callKeys.talked, talked],
    [callKeys.fold, fold],
    [callKeys.noAnswer, () => endCall(call.key)],
    ...(client ? [[callKeys.open, () => openCard(client.id)] satisfies CallKey] : []),
    ...(client ? [] : (candidates ?? [])).map((one, place): CallKey => [
      choiceKey(place),
      () => choose(one.id),
    ]),
  ]);
  const name = client?.name ?? format.phone(number);
  return (
    <section className={classes.panel} aria-label={t(($) => $.phone.caller.label, { name })}>
      <WindowTitle page={t(($) => $.phone.caller.label, { name })} />
      <header className={classes.head}>
        <output className={classes.head}>
          <IconPhoneIncoming className={classes.ring} size={24} stroke={1.5} aria-hidden />
          <span className={classes.soft}>{t(($) => $.phone.caller.calling)}</span>
          <span className={classes.number}>
            <PhoneText phone={number} />
          </span>
        </output>
        {client?.phone.label && <span className={classes.soft}>{client.phone.label}</span>}
        <span className={classes.grow} />
        <LengthField call={call} />
      </header>
      {error && <ErrorState error={error} />}
      {client && <CallerFacts client={client} />}
      {!client && candidates && candidates.length > 0 && (
        <div className={classes.part}>
          <p className={classes.ask}>
            {candidates.some(({ isCertain }) => isCertain)
              ? t(($) => $.phone.caller.choose)
              : t(($) => $.phone.caller.choosePossible)}
          </p>
          <Choices clients={candidates} onChoose={choose} />
        </div>
      )}
      {!client && candidates && (
        <UnknownCaller
          ref={who}
          number={call.number}
          isStranger={candidates.length === 0}
          onKnown={openCard}
          onIgnored={() => endCall(call.key)}
        />
      )}
      {client && (
        <Textarea
          ref={field}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={20_000}
          aria-label={t(($) => $.phone.caller.words)}
          placeholder={t(($) => $.phone.caller.words)}
          rightSection={<Kbd keys={callKeys.field} />}
          value={words}
          error={isStored ? undefined : t(($) => $.common.notKept)}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      <footer className={classes.foot}>
        {client && (
          <>
            <Button
              loading={isRunning}
              rightSection={<Kbd keys={callKeys.talked} />}
              onClick={talked}
            >
              {t(($) => $.phone.caller.talked)}
            </Button>
            <Button
              variant="default"
              rightSection={<Kbd keys={callKeys.open} />}
              onClick={() => openCard(client.id)}
            >
              {t(($) => $.phone.caller.open)}
            </Button>
          </>
        )}
        <Button
          variant="default"
          rightSection={<Kbd keys={callKeys.noAnswer} />}
          onClick={() => endCall(call.key)}
        >
          {t(($) => $.phone.call.noAnswer)}
        </Button>
        <span className={classes.grow} />
        <Button
          variant="subtle"
          color="slate"
          title={t(($) => $.phone.caller.backLong)}
          rightSection={<Kbd keys={callKeys.fold} />}
          onClick={fold}
        >
          {t(($) => $.phone.caller.back)}
        </Button>
      </footer>
    </section>
  );
}

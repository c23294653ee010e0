import { ActionIcon, Button } from '@mantine/core';
import { IconPhoneIncoming, IconPhoneOutgoing, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeCall, endCall, type CurrentCall } from '#renderer/api/telephone.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useFoot } from '#renderer/ui/use-foot.ts';
import { callKeys, choiceKey } from './call-keys.ts';
import { Choices } from './Choices.tsx';
import { LengthField } from './LengthField.tsx';
import { useCallKeys, type CallKey } from './use-call-keys.ts';
import { useCaller } from './use-caller.ts';
import { useLogCall } from './use-log-call.ts';
import classes from './phone.module.css';

/** A call under way, at the foot of the window: one key writes down how it ended. */
export function CallBar({ call }: { readonly call: CurrentCall }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const foot = useFoot();
  const { client, candidates = [], number } = useCaller(call);
  const { log, isRunning } = useLogCall(call);
  const isOut = call.direction === 'out';
  const drop = (): void => endCall(call.key);
  const noAnswer = (): void => (client && isOut ? void log(client.id, 'no_answer') : drop());
  const choose = (clientId: number): void => changeCall(call.key, { clientId });
  const known: readonly CallKey[] = client
    ? [
        [
          callKeys.open,
          () => void navigate({ to: '/clients/$clientId', params: { clientId: client.id } }),
        ],
        [callKeys.talked, () => void log(client.id, 'talked')],
      ]
    : candidates.map((one, place): CallKey => [choiceKey(place), () => choose(one.id)]);
  // Folded, a call of a stranger opens again to be told who it is.
  const unfold: CallKey = [callKeys.talked, () => changeCall(call.key, { isOpen: true })];
  const isStranger = !client && candidates.length === 0 && !isOut;
  useCallKeys([...known, ...(isStranger ? [unfold] : []), [callKeys.noAnswer, noAnswer]]);
  useCommands(
    client
      ? [
          {
            id: 'call.talked',
            title: t(($) => $.phone.call.logTalked),
            keys: callKeys.talked,
            run: () => void log(client.id, 'talked'),
          },
          {
            id: 'call.noAnswer',
            title: t(($) => $.phone.call.logNoAnswer),
            keys: callKeys.noAnswer,
            run: noAnswer,
          },
        ]
      : [],
  );
  const Icon = isOut ? IconPhoneOutgoing : IconPhoneIncoming;
  return (
    <section ref={foot} className={classes.bar} aria-label={t(($) => $.phone.call.label)}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span className={classes.soft}>
        {isOut ? t(($) => $.phone.call.to) : t(($) => $.phone.call.from)}
      </span>
      {client && (
        <>
          <Link className={classes.who} to="/clients/$clientId" params={{ clientId: client.id }}>
            {client.name}
          </Link>
          <Kbd keys={callKeys.open} />
        </>
      )}
      <span className={client ? classes.aside : classes.who}>
        <PhoneText phone={number} />
      </span>
      <span className={classes.grow} />
      {!client && candidates.length > 0 && <Choices clients={candidates} onChoose={choose} />}
      <LengthField call={call} />
      {client && (
        <>
          <Button
            size="compact-md"
            loading={isRunning}
            rightSection={<Kbd keys={callKeys.talked} />}
            onClick={() => void log(client.id, 'talked')}
          >
            {t(($) => $.phone.call.talked)}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            rightSection={<Kbd keys={callKeys.noAnswer} />}
            onClick={noAnswer}
          >
            {t(($) => $.phone.call.noAnswer)}
          </Button>
        </>
      )}
      {isStranger && (
        <Button
          size="compact-md"
          variant="default"
          rightSection={<Kbd keys={callKeys.talked} />}
          onClick={() => changeCall(call.key, { isOpen: true })}
        >
          {t(($) => $.phone.unknown.field)}
        </Button>
      )}
      {(isOut || !client) && (
        <ActionIcon
          variant="subtle"
          color="slate"
          aria-label={t(($) => $.phone.call.drop)}
          onClick={drop}
        >
          <IconX size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </section>
  );
}

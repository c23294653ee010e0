import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPhone, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissedCall } from '#shared/contract/phone.ts';
import { askWho } from '#renderer/api/telephone.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { lineKeys } from '../line-keys.ts';
import type { MissedActions } from './use-missed.ts';
import classes from './MissedCalls.module.css';

interface MissedLineProps {
  readonly call: MissedCall;
  readonly actions: MissedActions;
  readonly isCurrent: boolean;
  /** Reached by keys: the focus comes along, and so does a screen reader. */
  readonly hasFocus: boolean;
}

export function MissedLine({ call, actions, isCurrent, hasFocus }: MissedLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const button = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent && hasFocus) button.current?.focus();
  }, [isCurrent, hasFocus]);
  const { number, times, lastAt, clients } = call;
  const isStranger = clients.length === 0;
  const who = clients.map(({ name }) => name).join(', ') || format.phone(number);
  const key = (keys: string) => (isCurrent ? { rightSection: <Kbd keys={keys} /> } : {});
  return (
    <li className={classes.line} aria-current={isCurrent || undefined}>
      <Checkbox
        checked={false}
        aria-label={t(($) => $.phone.missed.done, { who })}
        onChange={() => actions.done(call)}
      />
      <time className={classes.time} dateTime={lastAt}>
        {format.instant(lastAt)}
      </time>
      <div className={classes.who}>
        {clients.map(({ id, name }) => (
          <Link key={id} className={classes.name} to="/clients/$clientId" params={{ clientId: id }}>
            {name}
          </Link>
        ))}
        <div className={classes.quiet}>
          {isStranger && <span>{t(($) => $.phone.missed.stranger)}</span>}
          <PhoneText phone={number} />
          {times > 1 && <span>{t(($) => $.phone.missed.times, { count: times })}</span>}
        </div>
      </div>
      <div className={classes.actions}>
        {isStranger && (
          <Button size="compact-md" variant="default" onClick={() => askWho(number)}>
            {t(($) => $.phone.missed.who)}
          </Button>
        )}
        <Button
          ref={button}
          component="a"
          href={`tel:${number}`}
          size="compact-md"
          variant={isCurrent ? 'filled' : 'default'}
          leftSection={<IconPhone size={16} stroke={1.5} aria-hidden />}
          {...key(lineKeys.open)}
        >
          {t(($) => $.phone.missed.callBack)}
        </Button>
        {isCurrent && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => actions.done(call)}
            {...key(lineKeys.done)}
          >
            {t(($) => $.phone.missed.doneShort)}
          </Button>
        )}
        {isCurrent ? (
          <Button
            size="compact-md"
            variant="default"
            aria-label={t(($) => $.phone.missed.dismissOne, { who })}
            onClick={() => actions.dismiss(call)}
            {...key(lineKeys.dismiss)}
          >
            {t(($) => $.phone.missed.dismissShort)}
          </Button>
        ) : (
          <ActionIcon
            variant="subtle"
            color="slate"
            title={t(($) => $.phone.missed.dismiss)}
            aria-label={t(($) => $.phone.missed.dismissOne, { who })}
            onClick={() => actions.dismiss(call)}
          >
            <IconX size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}

import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPhone, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissedCall } from '#shared/contract/phone.ts';
import { askWho, useCurrentCall } from '../../api/telephone.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOperation } from '../../api/use-operation.ts';
import { ErrorState } from '../ErrorState.tsx';
import { useFormat } from '../format/use-format.ts';
import { PhoneText } from '../format/values.tsx';
import { Section } from '../Section.tsx';
import classes from './MissedCalls.module.css';

/** Who called and was not answered, to be called back. Nothing where nobody was missed. */
export function MissedCalls() {
  const { t } = useTranslation();
  const missed = useOperation('phone.missed', {});
  const current = useCurrentCall();
  if (missed.error)
    return <ErrorState error={missed.error} onRetry={() => void missed.refetch()} />;
  // While the telephone rings, nobody has missed it yet.
  const ringing = current?.direction === 'in' ? current.number : null;
  const calls = missed.data?.calls.filter(({ number }) => number !== ringing) ?? [];
  if (!missed.data || calls.length === 0) return null;
  const more = missed.data.total - missed.data.calls.length;
  return (
    <Section title={t(($) => $.phone.missed.title)}>
      <ul className={classes.lines}>
        {calls.map((call) => (
          <MissedLine key={call.number} call={call} />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.quiet}>{t(($) => $.phone.missed.more, { count: more })}</p>
      )}
    </Section>
  );
}

function MissedLine({ call }: { readonly call: MissedCall }) {
  const { t } = useTranslation();
  const format = useFormat();
  const settle = useCommand('phone.settle');
  const { number, times, lastAt, clients } = call;
  const shown = format.phone(number);
  const who = clients.map(({ name }) => name).join(', ') || shown;
  return (
    <li className={classes.line}>
      <Checkbox
        checked={false}
        aria-label={t(($) => $.phone.missed.done, { who })}
        onChange={() => void settle.run({ number, as: 'called_back' })}
      />
      <time className={classes.time} dateTime={lastAt}>
        {format.instant(lastAt)}
      </time>
      <span className={classes.who}>
        {clients.map(({ id, name }) => (
          <Link key={id} className={classes.name} to="/clients/$clientId" params={{ clientId: id }}>
            {name}
          </Link>
        ))}
        {clients.length === 0 && (
          <span className={classes.quiet}>{t(($) => $.phone.missed.stranger)}</span>
        )}
        {times > 1 && (
          <span className={classes.quiet}>{t(($) => $.phone.missed.times, { count: times })}</span>
        )}
      </span>
      <span className={classes.number}>
        <PhoneText phone={number} />
      </span>
      {clients.length === 0 && (
        <Button size="compact-md" variant="default" onClick={() => askWho(number)}>
          {t(($) => $.phone.missed.who)}
        </Button>
      )}
      <Button
        component="a"
        href={`tel:${number}`}
        size="compact-md"
        variant="default"
        leftSection={<IconPhone size={16} stroke={1.5} aria-hidden />}
      >
        {t(($) => $.phone.missed.callBack)}
      </Button>
      <ActionIcon
        variant="subtle"
        color="slate"
        title={t(($) => $.phone.missed.dismiss)}
        aria-label={t(($) => $.phone.missed.dismissOne, { who })}
        onClick={() => void settle.run({ number, as: 'dismissed' })}
      >
        <IconX size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  );
}

import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './lines.module.css';

type Call = Output<'today.get'>['calls'][number];

/** Calls of the week that are for today, those left over from earlier days first. Enter begins the first. */
export function CallList({ calls }: { readonly calls: readonly Call[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const begin = ({ weekId, callId }: Call): void =>
    void navigate({ to: '/call-week/$weekId/call/$callId', params: { weekId, callId } });
  const [first] = calls;
  useHotkeys([['Enter', () => first && begin(first)]], { enabled: first !== undefined });

  return (
    <Section title={t(($) => $.today.calls.title)}>
      <ul className={classes.lines}>
        {calls.map((call) => (
          <li key={call.callId} className={classes.line}>
            <span className={call.isOverdue ? classes.overdue : classes.time}>
              {call.isOverdue ? format.date(call.plannedOn) : call.plannedTime}
            </span>
            <Link
              className={classes.name}
              to="/clients/$clientId"
              params={{ clientId: call.clientId }}
            >
              {call.name}
            </Link>
            <span className={classes.quiet}>
              {t(($) => $.today.calls.rank, {
                rank: call.rank,
                share: format.percent(call.share),
              })}
            </span>
            <span className={classes.grow} />
            {call.phone !== null && (
              <span className={classes.end}>
                <PhoneText phone={call.phone} />
              </span>
            )}
            <Button
              size="compact-md"
              variant={call === first ? 'filled' : 'default'}
              leftSection={<IconPhone size={16} stroke={1.5} aria-hidden />}
              rightSection={call === first ? <Kbd keys="Enter" /> : undefined}
              onClick={() => begin(call)}
            >
              {t(($) => $.today.calls.begin)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

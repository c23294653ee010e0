import { Button } from '@mantine/core';
import { IconCoffee, IconPhoneCalling, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { NextThing } from './NextThing.tsx';
import { Unheard } from './Unheard.tsx';

interface EmptyDayProps {
  readonly hasWeek: boolean;
  readonly ahead: NonNullable<Output<'today.get'>['ahead']>;
  readonly today: string;
}

/** A day that asks for nothing: what would fill it best, what comes next, and whom nobody has heard for long. */
export function EmptyDay({ hasWeek, ahead: { next, unheard }, today }: EmptyDayProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const info = useOperation('base.info', {});
  if (!info.data) return null;
  if (info.data.counts.clients === 0) {
    return (
      <EmptyState
        icon={<IconUsers size={24} stroke={1.5} />}
        title={t(($) => $.today.noClients.title)}
        text={t(($) => $.today.noClients.text)}
        action={
          <Button onClick={() => void navigate({ to: '/import' })}>
            {t(($) => $.today.noClients.action)}
          </Button>
        }
      />
    );
  }
  return (
    <div>
      {hasWeek ? (
        <EmptyState
          icon={<IconCoffee size={24} stroke={1.5} />}
          title={t(($) => $.today.free.title)}
          text={t(($) => $.today.free.text)}
        />
      ) : (
        <EmptyState
          icon={<IconPhoneCalling size={24} stroke={1.5} />}
          title={t(($) => $.today.noWeek.title)}
          text={t(($) => $.today.noWeek.text)}
          action={
            <Button onClick={() => void navigate({ to: '/call-week' })}>
              {t(($) => $.today.noWeek.action)}
            </Button>
          }
        />
      )}
      {next && <NextThing next={next} today={today} />}
      {unheard && <Unheard client={unheard} />}
    </div>
  );
}

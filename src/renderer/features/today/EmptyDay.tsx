import { Button } from '@mantine/core';
import { IconCoffee, IconPhoneCalling, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** A day that asks for nothing: what would fill it best. */
export function EmptyDay({ hasWeek }: { readonly hasWeek: boolean }) {
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
  if (hasWeek) {
    return (
      <EmptyState
        icon={<IconCoffee size={24} stroke={1.5} />}
        title={t(($) => $.today.free.title)}
        text={t(($) => $.today.free.text)}
      />
    );
  }
  return (
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
  );
}

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Nothing in the period, or nothing in the base at all: then the way to bring something in. */
export function NothingFound({ icon }: { readonly icon: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const info = useOperation('base.info', {});
  if (!info.data) return null;
  if (info.data.counts.orders > 0) {
    return (
      <EmptyState
        icon={icon}
        title={t(($) => $.reports.nothing)}
        text={t(($) => $.reports.nothingHint)}
      />
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t(($) => $.reports.nothingYet)}
      action={
        <Button onClick={() => void navigate({ to: '/import' })}>
          {t(($) => $.reports.bringIn)}
        </Button>
      }
    />
  );
}

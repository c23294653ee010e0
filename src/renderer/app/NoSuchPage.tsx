import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';

/** An address that leads nowhere: an old link, or one that was typed. */
export function NoSuchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t(($) => $.shell.noSuchPage.title)}>
      <EmptyState
        icon={<IconMapQuestion size={24} stroke={1.5} aria-hidden />}
        title={t(($) => $.shell.noSuchPage.text)}
        action={
          <Button onClick={() => void navigate({ to: '/today' })}>
            {t(($) => $.shell.commands.open, { place: t(($) => $.shell.rail.today) })}
          </Button>
        }
      />
    </Page>
  );
}

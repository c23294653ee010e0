import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Page } from '#renderer/ui/Page.tsx';

/** Instead of a card whose client was removed, or taken back as they were added. They may be brought back yet. */
export function GoneClient() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t(($) => $.clients.title)}>
      <EmptyState
        icon={<IconUserOff size={24} stroke={1.5} aria-hidden />}
        title={t(($) => $.clients.card.gone)}
        text={t(($) => $.clients.card.goneText)}
        action={
          <Button onClick={() => void navigate({ to: '/clients' })}>
            {t(($) => $.clients.card.toList)}
          </Button>
        }
      />
    </Page>
  );
}

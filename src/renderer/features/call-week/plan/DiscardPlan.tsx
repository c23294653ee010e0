import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Week } from '#shared/contract/call-week-shapes.ts';
import { useCommand } from '#renderer/api/use-command.ts';

/** A plan nobody was called from can be thrown away; Undo brings it back. */
export function DiscardPlan({ week }: { readonly week: Week }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand('callWeek.remove');
  if (week.sealedAt !== null || week.calls.some(({ attempts }) => attempts > 0)) return null;
  const discard = async (): Promise<void> => {
    // First away from the page: its week is about to be gone.
    await navigate({ to: '/call-week' });
    await remove.run({ weekId: week.id });
  };
  return (
    <Button variant="subtle" color="slate" onClick={() => void discard()}>
      {t(($) => $.callWeek.list.discard)}
    </Button>
  );
}

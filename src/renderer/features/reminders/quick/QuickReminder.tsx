import { Modal } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { closeQuick, openQuick, useQuick } from './quick-store.ts';
import { QuickForm } from './QuickForm.tsx';

/** A reminder in ordinary words, from anywhere: Ctrl/⌘+J, words, Enter. On a card it is about that client. */
export function QuickReminder() {
  const { t } = useTranslation();
  const { isOpen, on } = useQuick();
  const { clientId } = useParams({ strict: false });
  useCommands(
    [
      {
        id: 'reminders.quick',
        title: t(($) => $.calendar.quick.title),
        keys: 'mod+KeyJ',
        keywords: 'напоминание напомнить reminder remind',
        run: () => openQuick(),
      },
    ],
    { isEverywhere: true, inFields: true },
  );
  return (
    <Modal
      opened={isOpen}
      onClose={closeQuick}
      size={620}
      yOffset="12vh"
      title={t(($) => $.calendar.quick.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      transitionProps={{ duration: 0 }}
    >
      {isOpen && <QuickForm ownClientId={clientId ?? null} day={on} onDone={closeQuick} />}
    </Modal>
  );
}

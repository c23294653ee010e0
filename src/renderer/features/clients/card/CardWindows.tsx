import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { HistoryDrawer } from '../history/HistoryDrawer.tsx';
import { MessageDialog } from '../message/MessageDialog.tsx';
import { Tree } from '../people/Tree.tsx';

/** What lies over a card, one at a time. */
export type CardWindow = 'message' | 'history' | 'tree';

interface CardWindowsProps {
  readonly client: ClientCard;
  readonly open: CardWindow | null;
  readonly onOpen: (window: CardWindow | null) => void;
}

export function CardWindows({ client, open, onOpen }: CardWindowsProps) {
  const { t } = useTranslation();
  useCommands([
    {
      id: 'client.message',
      title: t(($) => $.card.message.title),
      keys: 'KeyM',
      run: () => onOpen('message'),
    },
    {
      id: 'client.history',
      title: t(($) => $.card.history.title),
      keys: 'KeyH',
      run: () => onOpen('history'),
    },
    {
      id: 'client.tree',
      title: t(($) => $.card.tree.title),
      keys: 'KeyB',
      run: () => onOpen('tree'),
    },
  ]);
  const close = (): void => onOpen(null);
  if (open === 'message') return <MessageDialog client={client} onClose={close} />;
  if (open === 'history') return <HistoryDrawer client={client} onClose={close} />;
  if (open === 'tree') return <Tree client={client} onClose={close} />;
  return null;
}

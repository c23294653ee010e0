import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Output } from '#shared/contract/index.ts';
import { queryDigits } from '#shared/rules/search-text.ts';
import { useOperation } from '../../api/use-operation.ts';
import { currentCommands, type AppCommand } from '../../ui/commands/commands.ts';
import { readRecent, type RecentClient } from '../recent/recent-clients.ts';
import { matchCommands } from './match-commands.ts';

export type FoundClient = Output<'clients.search'>[number];

export type PaletteItem =
  | {
      readonly type: 'client';
      readonly key: string;
      readonly client: FoundClient;
      readonly run: () => void;
    }
  | {
      readonly type: 'recent';
      readonly key: string;
      readonly client: RecentClient;
      readonly run: () => void;
    }
  | {
      readonly type: 'command';
      readonly key: string;
      readonly command: AppCommand;
      readonly run: () => void;
    };

/** «Добавить» alone begins a dozen commands of a card: the list scrolls. */
const most = { clients: 8, recent: 5, commands: 24 };

/** What the palette offers: clients first, best first, then commands; before anything is typed, who was open last. */
export function usePaletteItems(text: string) {
  const navigate = useNavigate();
  const { clientId } = useParams({ strict: false });
  const base = useOperation('base.info', {}).data?.path;
  const query = text.trim();
  const search = useOperation(
    'clients.search',
    { text: query, limit: most.clients },
    { enabled: query !== '', asOneTypes: true },
  );
  const clients = query === '' ? undefined : search.data;
  const items = useMemo((): PaletteItem[] => {
    const isNumber = queryDigits(query) !== '';
    const commands = isNumber ? [] : matchCommands(currentCommands(), query);
    const recent = query === '' && base !== undefined ? readRecent(base) : [];
    const openCard = (id: number) => () =>
      void navigate({ to: '/clients/$clientId', params: { clientId: id } });
    return [
      ...(clients ?? []).map((client) => ({
        type: 'client' as const,
        key: `client-${client.id}`,
        client,
        run: openCard(client.id),
      })),
      ...recent
        .filter(({ id }) => id !== clientId)
        .slice(0, most.recent)
        .map((client) => ({
          type: 'recent' as const,
          key: `recent-${client.id}`,
          client,
          run: openCard(client.id),
        })),
      ...commands.slice(0, query === '' ? undefined : most.commands).map((command) => ({
        type: 'command' as const,
        key: `command-${command.id}`,
        command,
        run: command.run,
      })),
    ];
  }, [base, clientId, clients, query, navigate]);
  return {
    items,
    /** The answer for this very text is still on its way. */
    isPending: query !== '' && (search.isPending || search.isPlaceholderData),
    error: search.error,
  };
}

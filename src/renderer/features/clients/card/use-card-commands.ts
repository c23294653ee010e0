import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { dial } from '#renderer/api/telephone.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { latestSearch } from '../list/list-view.ts';
import { wishesFieldId } from './Wishes.tsx';
import type { Neighbours } from './use-neighbours.ts';

interface CardActions {
  readonly client: ClientCard;
  readonly neighbours: Neighbours;
  readonly onNote: () => void;
  readonly onRemind: () => void;
  readonly onNewOrder: () => void;
  readonly onEditName: () => void;
  /** E.164 of the telephone to dial. */
  readonly tel?: string;
}

const targetOf = { yes: true, no: false, undecided: null } as const;

/** What can be done on a card, by key and from the palette. */
export function useCardCommands(actions: CardActions): void {
  const { client, neighbours, onNote, onRemind, onNewOrder, onEditName, tel } = actions;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const update = useCommand('clients.update');
  const remove = useCommand('clients.remove');
  const toList = (): void => void navigate({ to: '/clients', search: latestSearch() });
  const isSpared = client.askedNotToCallOn !== null;
  // The arrows for those who came from another program; in a text they walk its words.
  useHotkeys(
    [
      ['mod+ArrowRight', () => neighbours.go(neighbours.nextId)],
      ['mod+ArrowLeft', () => neighbours.go(neighbours.previousId)],
    ],
    { inFields: false },
  );
  useCommands([
    { id: 'client.note', title: t(($) => $.clients.card.note), keys: 'KeyN', run: onNote },
    { id: 'client.remind', title: t(($) => $.clients.card.remind), keys: 'KeyR', run: onRemind },
    {
      id: 'client.order',
      title: t(($) => $.clients.card.newOrder),
      keys: 'KeyO',
      run: onNewOrder,
    },
    ...(tel === undefined
      ? []
      : [
          {
            id: 'client.call',
            title: t(($) => $.clients.card.call),
            keys: 'KeyC',
            run: () => dial(tel, client.id),
          },
        ]),
    { id: 'client.name', title: t(($) => $.clients.card.editName), keys: 'KeyE', run: onEditName },
    {
      id: 'client.wishes',
      title: t(($) => $.clients.card.editWishes),
      keys: 'KeyW',
      run: () => document.querySelector<HTMLElement>(`#${wishesFieldId} textarea`)?.focus(),
    },
    {
      id: 'client.next',
      title: t(($) => $.clients.card.next),
      keys: 'KeyJ',
      run: () => neighbours.go(neighbours.nextId),
    },
    {
      id: 'client.previous',
      title: t(($) => $.clients.card.previous),
      keys: 'KeyK',
      run: () => neighbours.go(neighbours.previousId),
    },
    {
      id: 'client.back',
      title: t(($) => $.clients.card.back),
      keys: 'KeyL',
      run: toList,
    },
    {
      id: 'client.calls',
      title: isSpared ? t(($) => $.clients.card.allowCalls) : t(($) => $.clients.card.askNotToCall),
      run: () =>
        void update.run({
          id: client.id,
          patch: { askedNotToCallOn: isSpared ? null : localDate() },
        }),
    },
    ...(['yes', 'no', 'undecided'] as const)
      .filter((target) => targetOf[target] !== client.isTarget)
      .map((target) => ({
        id: `client.target.${target}`,
        title: t(($) => $.clients.card.mark, { target: t(($) => $.bulk.targets[target]) }),
        run: () => void update.run({ id: client.id, patch: { isTarget: targetOf[target] } }),
      })),
    {
      id: 'client.remove',
      title: t(($) => $.clients.card.remove),
      run: () =>
        void remove.run({ id: client.id }).then((removed) => {
          if (removed) toList();
        }),
    },
  ]);
}

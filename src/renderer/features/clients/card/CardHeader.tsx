import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPencil,
  IconPhone,
  IconPlus,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import { BadTimeNotice } from '#renderer/ui/calling/CallTime.tsx';
import { InlineEdit } from '#renderer/ui/edit/InlineEdit.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { NoOffers } from '../consents/NoOffers.tsx';
import { Photo } from '../photo/Photo.tsx';
import { StateBadge } from '../StateBadge.tsx';
import { useCardCommands } from './use-card-commands.ts';
import { useClientUpdate } from './use-client-update.ts';
import { useNeighbours } from './use-neighbours.ts';
import classes from './card.module.css';

interface CardHeaderProps {
  readonly client: ClientCard;
  readonly onNote: () => void;
  readonly onRemind: () => void;
}

export function CardHeader({ client, onNote, onRemind }: CardHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [isNaming, setNaming] = useState(false);
  const update = useClientUpdate(client.id);
  const neighbours = useNeighbours(client.id);
  const dial = client.phones.find(({ e164, isWrong }) => e164 !== null && !isWrong);
  const newOrder = (): void =>
    void navigate({ to: '/orders/new', search: { clientId: client.id } });
  useCardCommands({
    client,
    neighbours,
    onNote,
    onRemind,
    onNewOrder: newOrder,
    onEditName: () => setNaming(true),
    ...(dial?.e164 == null ? {} : { tel: dial.e164 }),
  });

  return (
    <header className={classes.header}>
      <Photo client={client} />
      <div className={classes.title}>
        {isNaming ? (
          <div className={classes.nameEdit} onBlur={() => setNaming(false)}>
            <InlineEdit
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the user just now, to type in
              autoFocus
              isLabelHidden
              label={t(($) => $.clients.fields.name)}
              field={`clients:${client.id}:name`}
              value={client.name}
              onSave={(name) => update({ name })}
            />
          </div>
        ) : (
          <h1 className={classes.name}>
            {client.name}
            <Tooltip label={t(($) => $.clients.card.editName)}>
              <ActionIcon
                variant="subtle"
                color="slate"
                aria-label={t(($) => $.clients.card.editName)}
                onClick={() => setNaming(true)}
              >
                <IconPencil size={18} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </h1>
        )}
        <div className={classes.under}>
          <span>{t(($) => $.clients.card.greeting, { greeting: client.greeting })}</span>
          <StateBadge state={client.state} />
          {client.isTarget === false && <span>{t(($) => $.clients.notOurs)}</span>}
          {client.askedNotToCallOn !== null && (
            <span className={classes.alarm}>
              {t(($) => $.clients.card.askedNotToCall, {
                date: format.date(client.askedNotToCallOn),
              })}
            </span>
          )}
          <NoOffers client={client} />
          <BadTimeNotice
            callFrom={client.callFrom}
            callTo={client.callTo}
            timeZone={client.timeZone}
          />
        </div>
      </div>
      <div className={classes.tools}>
        {neighbours.position !== null && (
          <span className={classes.place}>
            {t(($) => $.clients.card.place, {
              position: neighbours.position,
              total: neighbours.total,
            })}
          </span>
        )}
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(($) => $.clients.card.previous)}
          disabled={neighbours.previousId === null}
          onClick={() => neighbours.go(neighbours.previousId)}
        >
          <IconChevronLeft size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(($) => $.clients.card.next)}
          disabled={neighbours.nextId === null}
          onClick={() => neighbours.go(neighbours.nextId)}
        >
          <IconChevronRight size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
          rightSection={<Kbd keys="KeyO" />}
          onClick={newOrder}
        >
          {t(($) => $.clients.card.newOrder)}
        </Button>
        {dial?.e164 != null && (
          <Button
            component="a"
            href={`tel:${dial.e164}`}
            leftSection={<IconPhone size={18} stroke={1.5} aria-hidden />}
            rightSection={<Kbd keys="KeyC" />}
          >
            {t(($) => $.clients.card.call)}
          </Button>
        )}
      </div>
    </header>
  );
}

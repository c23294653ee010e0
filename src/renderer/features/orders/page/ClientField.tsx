import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneToShow } from '#shared/rules/search-text.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { Highlight } from '../../../ui/Highlight.tsx';
import shared from '../../../ui/options.module.css';
import type { OrderDraft } from '../draft/order-draft.ts';
import { Suggest, type SuggestOption } from '../Suggest.tsx';
import suggest from '../suggest.module.css';
import { QuickClient } from './QuickClient.tsx';
import classes from './page.module.css';

type Client = NonNullable<OrderDraft['client']>;

interface ClientOption extends SuggestOption {
  /** Null: the text is somebody new. */
  readonly client: Client | null;
}

interface ClientFieldProps {
  readonly client: OrderDraft['client'];
  readonly onClient: (client: OrderDraft['client']) => void;
  /** A client has been chosen from the keyboard: on to the products. */
  readonly onDone: () => void;
  readonly startsHere: boolean;
}

export function ClientField({ client, onClient, onDone, startsHere }: ClientFieldProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const [newcomer, setNewcomer] = useState<string | null>(null);
  const choose = (chosen: Client): void => {
    setChanging(false);
    setNewcomer(null);
    onClient(chosen);
    onDone();
  };
  if (newcomer !== null) {
    return <QuickClient text={newcomer} onAdded={choose} onCancel={() => setNewcomer(null)} />;
  }
  if (client && !isChanging) {
    return (
      <div className={classes.field}>
        <span className={classes.label}>{t(($) => $.orders.fields.client)}</span>
        <div className={classes.client}>
          <Link
            to="/clients/$clientId"
            params={{ clientId: client.id }}
            className={classes.clientName}
            title={t(($) => $.orders.client.open)}
          >
            {client.name}
          </Link>
          <Button
            variant="subtle"
            color="slate"
            size="compact-sm"
            onClick={() => setChanging(true)}
          >
            {t(($) => $.orders.client.change)}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <ClientSearch
      startsHere={startsHere || isChanging}
      onChoose={choose}
      onAdd={setNewcomer}
      onNobody={() => {
        setChanging(false);
        onClient(null);
      }}
      {...(isChanging ? { onLeave: () => setChanging(false) } : {})}
    />
  );
}

interface ClientSearchProps {
  readonly startsHere: boolean;
  readonly onChoose: (client: Client) => void;
  readonly onAdd: (text: string) => void;
  readonly onNobody: () => void;
  readonly onLeave?: () => void;
}

function ClientSearch({ startsHere, onChoose, onAdd, onNobody, onLeave }: ClientSearchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const found = useOperation(
    'clients.search',
    { text, limit: 8 },
    { enabled: text !== '' && text.length <= 500, asOneTypes: true },
  );
  const options = (text === '' ? [] : (found.data ?? [])).map((one): ClientOption => {
    const phone = phoneToShow(one.phones, text);
    return {
      key: String(one.id),
      client: { id: one.id, name: one.name },
      view: (
        <>
          <span className={shared.main}>
            <Highlight text={one.name} query={text} />
          </span>
          {phone && (
            <span className={suggest.quiet}>
              <Highlight
                text={phone.e164 === null ? phone.asWritten : format.phone(phone.e164)}
                query={text}
              />
            </span>
          )}
        </>
      ),
    };
  });
  if (text !== '') {
    options.push({
      key: 'new',
      client: null,
      view: <span className={shared.main}>{t(($) => $.orders.client.add, { name: text })}</span>,
    });
  }
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden>
        {t(($) => $.orders.fields.client)}
      </span>
      <div className={classes.client}>
        <Suggest
          label={t(($) => $.orders.fields.client)}
          className={classes.input}
          placeholder={t(($) => $.orders.client.placeholder)}
          text={typed}
          onText={setTyped}
          options={options}
          isPending={text !== '' && !found.error && (found.isPending || found.isPlaceholderData)}
          onPick={({ client }) => (client ? onChoose(client) : onAdd(text))}
          onKey={(event) => {
            if (event.key !== 'Escape' || !onLeave) return;
            event.stopPropagation();
            onLeave();
          }}
          startsHere={startsHere}
        />
        {onLeave && (
          <Button variant="subtle" color="slate" size="compact-sm" onClick={onNobody}>
            {t(($) => $.orders.client.none)}
          </Button>
        )}
      </div>
    </div>
  );
}

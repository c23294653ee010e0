import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../api/failure-of.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCommands } from '../../ui/commands/commands.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts';
import { Page } from '../../ui/Page.tsx';
import { draftKey } from './draft/draft-storage.ts';
import type { OrderDraft } from './draft/order-draft.ts';
import { useNewOrder } from './draft/use-new-order.ts';
import { useWriting } from './draft/use-writing.ts';
import { Notice } from './page/Notice.tsx';
import { OrderForm } from './page/OrderForm.tsx';
import classes from './page/page.module.css';

const route = getRouteApi('/orders/new');

/** A new order, for the client that the address names or for one to be chosen. */
export function NewOrderPage() {
  const { t } = useTranslation();
  const { clientId } = route.useSearch();
  const info = useOperation('base.info', {});
  const card = useOperation(
    'clients.card',
    { id: clientId ?? 1 },
    { enabled: clientId !== undefined },
  );
  const error = failureOf(info, card);
  const title = t(($) => $.orders.page.new);
  if (error) {
    return (
      <Page title={title}>
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([info.refetch(), card.refetch()])}
        />
      </Page>
    );
  }
  if (!info.data || (clientId !== undefined && !card.data))
    return <Page title={title}>{null}</Page>;
  const client =
    clientId !== undefined && card.data ? { id: clientId, name: card.data.name } : null;
  const storageKey = draftKey(info.data.path, { clientId: clientId ?? null });
  return <NewOrder key={storageKey} storageKey={storageKey} client={client} />;
}

interface NewOrderProps {
  readonly storageKey: string;
  /** Whose card the order was begun from: the way back leads there. */
  readonly client: OrderDraft['client'];
}

function NewOrder({ storageKey, client: given }: NewOrderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const writing = useWriting();
  // The card is asked for again with every change of the base; the order is still for the same client.
  const [client] = useState(given);
  const order = useNewOrder(storageKey, client, writing);
  const [round, setRound] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const next = useOperation('orders.nextNumber', {});
  const { draft, reading } = order;

  const leave = (): void => {
    if (client) void navigate({ to: '/clients/$clientId', params: { clientId: client.id } });
    else void navigate({ to: '/orders' });
  };
  const save = async (): Promise<void> => {
    const saved = await order.save();
    if (!saved) return;
    if (client) {
      void navigate({ to: '/clients/$clientId', params: { clientId: client.id }, replace: true });
    } else {
      void navigate({ to: '/orders/$orderId', params: { orderId: saved.id }, replace: true });
    }
  };
  useEffect(() => {
    if (!order.isStrict) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [order.isStrict]);
  useCommands([
    {
      id: 'order.save',
      title: t(($) => $.orders.page.save),
      keys: 'mod+Enter',
      run: () => void save(),
    },
  ]);
  useHotkeys([['Escape', leave]], { inFields: true });

  return (
    <Page
      title={t(($) => $.orders.page.new)}
      action={
        <>
          <Button variant="subtle" color="slate" onClick={leave}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button
            loading={order.isSaving}
            rightSection={<Kbd keys="mod+Enter" />}
            onClick={() => void save()}
          >
            {t(($) => $.orders.page.save)}
          </Button>
        </>
      }
    >
      <div ref={form} className={classes.page}>
        {order.isContinued && (
          <Notice
            text={t(($) => $.orders.page.draftKept)}
            action={t(($) => $.orders.page.startOver)}
            onAction={() => {
              order.startOver();
              setRound(round + 1);
            }}
          />
        )}
        {!order.isKept && <Notice isAlarming text={t(($) => $.orders.page.draftNotKept)} />}
        {order.isStrict && order.isEmpty && (
          <Notice isAlarming text={t(($) => $.orders.problem.empty)} />
        )}
        <OrderForm
          key={round}
          draft={draft}
          reading={reading}
          writing={writing}
          state={draft.state}
          states={saleStates}
          nextNumber={next.data?.number}
          isStrict={order.isStrict}
          focusOn={draft.client === null && !order.isContinued ? 'client' : 'lines'}
          onChange={order.change}
          onState={(state) => order.change({ state })}
        />
        <p className={classes.hint}>{t(($) => $.orders.lines.hint)}</p>
      </div>
    </Page>
  );
}

/** What is being written down has neither been cancelled nor given back yet. */
const saleStates = ['new', 'in_work', 'delivered', 'paid'] as const;

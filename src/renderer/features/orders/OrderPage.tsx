import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#shared/contract/orders.ts';
import { canBeReturned } from '#shared/rules/order-return.ts';
import { failureOf } from '../../api/failure-of.ts';
import { useCommand } from '../../api/use-command.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCommands } from '../../ui/commands/commands.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts';
import { Page } from '../../ui/Page.tsx';
import { draftKey } from './draft/draft-storage.ts';
import { useOrderEditing } from './draft/use-order-editing.ts';
import { useWriting } from './draft/use-writing.ts';
import { Notice } from './page/Notice.tsx';
import { OrderForm } from './page/OrderForm.tsx';
import { OrderLinks } from './page/OrderLinks.tsx';
import { ReturnDialog } from './page/ReturnDialog.tsx';
import { SavedNote } from './page/SavedNote.tsx';
import classes from './page/page.module.css';

const route = getRouteApi('/orders/$orderId');

export function OrderPage() {
  const { t } = useTranslation();
  const { orderId } = route.useParams();
  const info = useOperation('base.info', {});
  const order = useOperation('orders.get', { id: orderId });
  const error = failureOf(info, order);
  if (error) {
    return (
      <Page
        title={t(($) => $.orders.title)}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/orders" {...props} />}>
            {t(($) => $.orders.page.back)}
          </Button>
        }
      >
        <ErrorState
          error={error}
          onRetry={() => void Promise.all([info.refetch(), order.refetch()])}
        />
      </Page>
    );
  }
  if (!info.data || !order.data) return <Page title={t(($) => $.orders.title)}>{null}</Page>;
  const storageKey = draftKey(info.data.path, { orderId });
  return <ExistingOrder key={storageKey} order={order.data} storageKey={storageKey} />;
}

function ExistingOrder({ order, storageKey }: { order: Order; storageKey: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const writing = useWriting();
  const editing = useOrderEditing(order, storageKey, writing);
  const setState = useCommand('orders.setState');
  const remove = useCommand('orders.remove');
  const [isReturning, setReturning] = useState(false);
  const isReturn = order.returnOf !== null || order.totalMinor < 0;
  const canReturn = canBeReturned(order);
  const number = order.number ?? t(($) => $.orders.noNumber);

  const toList = (): void => void navigate({ to: '/orders' });
  const removeOrder = async (): Promise<void> => {
    if (await remove.run({ id: order.id })) toList();
  };
  useCommands([
    ...(canReturn
      ? [
          {
            id: 'order.return',
            title: t(($) => $.orders.page.makeReturn),
            keys: 'KeyR',
            run: () => setReturning(true),
          },
        ]
      : []),
    {
      id: 'order.remove',
      title: `${t(($) => $.orders.page.delete)}: ${number}`,
      run: () => void removeOrder(),
    },
  ]);
  useHotkeys([['Escape', toList]]);

  return (
    <Page
      title={
        isReturn
          ? t(($) => $.orders.page.return, { number })
          : t(($) => $.orders.page.order, { number })
      }
      note={<SavedNote saver={editing} isRight={editing.reading.isRight} />}
      action={
        <>
          {canReturn && (
            <Button variant="default" onClick={() => setReturning(true)}>
              {t(($) => $.orders.page.makeReturn)}
            </Button>
          )}
          <Button
            variant="subtle"
            color="slate"
            loading={remove.isRunning}
            onClick={() => void removeOrder()}
          >
            {t(($) => $.orders.page.delete)}
          </Button>
        </>
      }
    >
      <div className={classes.page}>
        {editing.isRestored && (
          <Notice
            text={t(($) => $.orders.page.draftRestored)}
            action={t(($) => $.orders.page.dropDraft)}
            onAction={() => editing.editor.drop(order)}
          />
        )}
        {!editing.isKept && <Notice isAlarming text={t(($) => $.orders.page.draftNotKept)} />}
        <OrderLinks order={order} />
        <OrderForm
          draft={editing.draft}
          reading={editing.reading}
          writing={writing}
          state={order.state}
          onChange={(change) => editing.editor.change(change)}
          onState={(state) => void setState.run({ id: order.id, state })}
          onTypingName={(isTyping) => editing.editor.typingName(isTyping)}
        />
      </div>
      {isReturning && (
        <ReturnDialog order={order} writing={writing} onClose={() => setReturning(false)} />
      )}
    </Page>
  );
}

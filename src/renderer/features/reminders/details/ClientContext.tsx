import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import classes from './details.module.css';

interface ClientContextProps {
  readonly client: NonNullable<ReminderDetails['client']>;
}

const callKey = 'alt+KeyC';

/** Who it is about, what they bought last and what they wish: all one wants at the telephone. */
export function ClientContext({ client }: ClientContextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name, greeting, wishes, phones, orders, lastOrder, askedNotToCall } = client;
  const [first] = phones;
  useHotkeys([[callKey, () => first && globalThis.location.assign(`tel:${first}`)]], {
    layer: 'dialog',
    inFields: true,
  });
  return (
    <section className={classes.client} aria-label={t(($) => $.calendar.quick.client)}>
      <div>
        <Link className={classes.name} to="/clients/$clientId" params={{ clientId: id }}>
          {name}
        </Link>
        {greeting !== name && (
          <div className={classes.quiet}>{t(($) => $.clients.card.greeting, { greeting })}</div>
        )}
        {askedNotToCall && (
          <div className={classes.alarm}>{t(($) => $.calendar.details.askedNotToCall)}</div>
        )}
      </div>
      {phones.map((phone, index) => (
        <Button
          key={phone}
          component="a"
          href={`tel:${phone}`}
          variant="default"
          leftSection={<IconPhone size={18} stroke={1.5} aria-hidden />}
          rightSection={index === 0 ? <Kbd keys={callKey} /> : undefined}
        >
          <PhoneText phone={phone} />
        </Button>
      ))}
      {wishes !== null && wishes.trim() !== '' && <p className={classes.wishes}>{wishes}</p>}
      <p className={classes.quiet}>
        {lastOrder === null
          ? t(($) => $.calendar.details.noOrders)
          : t(($) => $.calendar.details.lastOrder, {
              count: orders,
              date: format.date(lastOrder.on),
              sum: format.money(lastOrder.totalMinor),
              products: lastOrder.products.join(', '),
            })}
      </p>
    </section>
  );
}

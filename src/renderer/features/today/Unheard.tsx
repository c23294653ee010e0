import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './EmptyDay.module.css';

interface UnheardProps {
  readonly client: NonNullable<NonNullable<Output<'today.get'>['ahead']>['unheard']>;
}

/** A good client whom nobody has spoken to for long: a free day is the day to call them. */
export function Unheard({ client }: UnheardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { clientId, name, phone, orders: count, lastContactOn } = client;
  const orders = t(($) => $.today.free.orders, { count });
  return (
    <div className={classes.unheard}>
      <Section title={t(($) => $.today.free.unheard)}>
        <Link className={classes.name} to="/clients/$clientId" params={{ clientId }}>
          {name}
        </Link>{' '}
        <PhoneText phone={phone} />
        <p className={classes.facts}>
          {lastContactOn === null
            ? t(($) => $.today.free.unheardNever, { orders })
            : t(($) => $.today.free.unheardSince, { orders, date: format.date(lastContactOn) })}
        </p>
      </Section>
    </div>
  );
}

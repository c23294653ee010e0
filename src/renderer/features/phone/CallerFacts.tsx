import { useTranslation } from 'react-i18next';
import type { CallerCard } from '#shared/contract/phone.ts';
import { localDate, useFormat } from '#renderer/ui/format/use-format.ts';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { Questions } from './Questions.tsx';
import { useOrderName } from './use-order-name.ts';
import classes from './phone.module.css';

/** What one needs before the second ring: who, the last order, wishes, what we owe, what to ask. */
export function CallerFacts({ client }: { readonly client: CallerCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const orderName = useOrderName();
  const { lastOrder, owed, wishes, lastContact } = client;
  return (
    <>
      <div className={classes.part}>
        <h2 className={classes.name}>{client.name}</h2>
        <p className={classes.line}>
          <span>{t(($) => $.phone.caller.addressAs, { greeting: client.greeting })}</span>
          {client.company !== null && client.company !== client.name && (
            <span>{client.company}</span>
          )}
          <span>{t(($) => $.clients.states[client.state])}</span>
          {client.isTarget === false && <span>{t(($) => $.phone.caller.notOurs)}</span>}
          {!client.isCertain && (
            <span className={classes.attention}>{t(($) => $.phone.caller.possible)}</span>
          )}
        </p>
      </div>
      {wishes !== null && wishes.trim() !== '' && (
        <section className={classes.wishes}>
          <h3 className={classes.title}>{t(($) => $.phone.caller.wishes)}</h3>
          <p className={classes.words}>{wishes}</p>
        </section>
      )}
      {owed.length > 0 && (
        <section className={classes.part}>
          <h3 className={classes.title}>{t(($) => $.phone.caller.owed)}</h3>
          <ul className={classes.list}>
            {owed.map(({ id, text, on, time, isLate }) => (
              <li key={id}>
                <span className={isLate ? classes.late : classes.soft}>
                  {isLate && `${t(($) => $.phone.caller.late)}: `}
                  {format.date(on)}
                  {time !== null && `, ${time}`}
                </span>{' '}
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.part}>
        <h3 className={classes.title}>{t(($) => $.phone.caller.lastOrder)}</h3>
        {lastOrder === null ? (
          <p className={classes.soft}>{t(($) => $.phone.caller.noOrders)}</p>
        ) : (
          <p className={classes.line}>
            <span>{orderName(lastOrder)}</span>
            <Money minor={lastOrder.totalMinor} />
            <span>{t(($) => $.clients.timeline.states[lastOrder.state])}</span>
            <span className={classes.soft}>
              {t(($) => $.phone.caller.orders, { count: client.orders })}
              {client.firstOn !== null && (
                <>
                  {', '}
                  {t(($) => $.phone.caller.since, { date: format.date(client.firstOn) })}
                </>
              )}
            </span>
          </p>
        )}
      </section>
      {client.questions.length > 0 && <Questions questions={client.questions} />}
      {lastContact !== null && (
        <section className={classes.part}>
          <h3 className={classes.title}>{t(($) => $.phone.caller.lastContact)}</h3>
          <p className={classes.last}>
            <span className={classes.soft}>
              {t(($) => $.interactions.kinds[lastContact.kind])}{' '}
              <DateText date={localDate(new Date(lastContact.at))} />:
            </span>{' '}
            {lastContact.text}
          </p>
        </section>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { CallerCard } from '#shared/contract/phone.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { useOrderName } from './use-order-name.ts';
import classes from './phone.module.css';

type Question = CallerCard['questions'][number];

/** What to say or to ask, each with the fact that it rests on. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t(($) => $.phone.caller.ask)}</h3>
      <ul className={classes.list}>
        {questions.map((question) => {
          const words = sentence(question);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </section>
  );
}

function useSentence(): (question: Question) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const orderName = useOrderName();
  return (question) => {
    switch (question.kind) {
      case 'order_late':
        return t(($) => $.phone.questions.order_late, {
          order: orderName(question.order),
          date: format.date(question.order.promisedOn ?? question.order.on),
          count: question.days,
        });
      case 'order_open': {
        const order = orderName(question.order);
        const { promisedOn } = question.order;
        return promisedOn === null
          ? t(($) => $.phone.questions.order_open, { order })
          : t(($) => $.phone.questions.order_open_promised, {
              order,
              date: format.date(promisedOn),
            });
      }
      case 'unpaid':
        return t(($) => $.phone.questions.unpaid, {
          order: orderName(question.order),
          money: format.money(question.leftMinor),
        });
      case 'first_order':
        return t(($) => $.phone.questions.first_order, { order: orderName(question.order) });
      case 'delivered':
        return t(($) => $.phone.questions.delivered, { order: orderName(question.order) });
      case 'silent': {
        const silent = t(($) => $.phone.questions.silent, { count: question.days });
        if (question.usualDays === null) return silent;
        return `${silent} (${t(($) => $.phone.questions.usual, { count: question.usualDays })})`;
      }
      case 'wishes_old':
        return t(($) => $.phone.questions.wishes_old, { date: format.date(question.on, 'long') });
      default:
        return t(($) => $.phone.questions[question.kind]);
    }
  };
}

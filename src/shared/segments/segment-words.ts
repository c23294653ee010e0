import type { SegmentCondition, SegmentGroup, SegmentRule } from '../contract/segments.ts';
import {
  amountPhrase,
  anniversaryPhrase,
  datePhrase,
  number,
  periodPhrase,
  quoted,
  side,
  textPhrase,
  turned,
  type Style,
} from './test-words.ts';

/**
 * A rule as a sentence: «Выручка за 12 месяцев больше 50 000 ₽ и последний заказ раньше 1 сентября». A group of
 * several conditions stands in brackets.
 */
export function segmentSentence(rule: SegmentRule, style: Style): string {
  const { i18n } = style;
  if (rule.items.length === 0) return i18n.t(($) => $.segments.says.everybody);
  const sentence = joined(rule, style, rule.items.length > 1);
  return sentence.charAt(0).toLocaleUpperCase(style.language) + sentence.slice(1);
}

function joined(
  { match, items }: Pick<SegmentRule, 'match' | 'items'>,
  style: Style,
  isAmongOthers: boolean,
): string {
  const { i18n } = style;
  const word = i18n.t(($) => (match === 'all' ? $.segments.says.and : $.segments.says.or));
  return items.map((item) => itemPhrase(item, style, isAmongOthers)).join(word);
}

function itemPhrase(
  item: SegmentCondition | SegmentGroup,
  style: Style,
  isAmongOthers: boolean,
): string {
  if (item.kind !== 'group') return conditionPhrase(item, style);
  if (item.items.length === 0) return style.i18n.t(($) => $.segments.says.everybody).toLowerCase();
  const phrase = joined(item, style, false);
  const inside = item.items.length > 1 && (isAmongOthers || item.not) ? `(${phrase})` : phrase;
  return item.not ? style.i18n.t(($) => $.segments.says.notThat, { phrase: inside }) : inside;
}

/** One condition, its `not` included, as it stands within a sentence. */
function conditionPhrase(condition: SegmentCondition, style: Style): string {
  const { i18n, names } = style;
  const { not } = condition;
  const is = side(not);
  const { t } = i18n;
  const among = (values: readonly string[]): string =>
    values.join(t(($) => (not ? $.segments.says.andNot : $.segments.says.or)));
  const quotedNames = (ids: readonly number[], nameOf: (id: number) => string | undefined) =>
    ids.map((id) => quoted(nameOf(id), style));
  switch (condition.kind) {
    case 'text':
      return textPhrase(
        t(($) => $.segments.subjects.text[condition.field]),
        condition.test,
        not,
        style,
      );
    case 'clientKind':
      return t(($) => $.segments.says.clientKind[condition.value][is]);
    case 'state': {
      const values = among(condition.states.map((state) => t(($) => $.clients.states[state])));
      return t(($) => $.segments.says.state[is], { values });
    }
    case 'target':
      return t(($) => $.segments.says.target[condition.value][is]);
    case 'channel': {
      const words = condition.channels.map((one) => t(($) => $.clients.channels[one]));
      return t(($) => $.segments.says.channel[is], { values: among(words) });
    }
    case 'tag':
    case 'list': {
      const { kind } = condition;
      const values =
        condition.kind === 'tag'
          ? quotedNames(condition.tagIds, names.tag)
          : quotedNames(condition.listIds, names.list);
      if (!not || values.length === 1) {
        return t(($) => $.segments.says[kind][is], { values: among(values) });
      }
      return t(($) => $.segments.says[kind].noneOf, { values: values.join(', ') });
    }
    case 'has':
      return t(($) => $.segments.says.has[condition.what][is]);
    case 'anniversary':
      return anniversaryPhrase(condition.of, condition.test, not, style);
    case 'date':
      return datePhrase(
        t(($) => $.segments.subjects.date[condition.of]),
        condition.test,
        not,
        style,
      );
    case 'orders':
      return t(($) => $.segments.says.orders, {
        figure: t(($) => $.segments.subjects.orders[condition.figure]),
        period: periodPhrase(condition.period, style),
        test: amountPhrase(condition.test, not, condition.figure !== 'count', style),
      });
    case 'bought':
      return t(($) => $.segments.says.bought[is], {
        period: periodPhrase(condition.period, style),
        product: quoted(names.product(condition.productId), style),
      });
    case 'rhythm': {
      const { times } = condition;
      if (times === 1) return t(($) => $.segments.says.rhythm.usual[is]);
      const phrase = t(($) => $.segments.says.rhythm.times, {
        count: times,
        times: number(times, style),
      });
      return turned(phrase, not, style);
    }
    case 'score':
      return t(($) => $.segments.says.figure, {
        subject: t(($) => $.segments.subjects.score),
        test: amountPhrase(condition.test, not, false, style),
      });
    case 'theme': {
      const values = quotedNames(condition.themeIds, names.theme).join(
        t(($) => $.segments.says.or),
      );
      return t(($) => $.segments.says.theme[is], { values });
    }
    case 'outcome': {
      const words = condition.outcomes.map((one) => t(($) => $.reports.labels.outcome[one]));
      return t(($) => $.segments.says.outcome[is], { values: among(words) });
    }
    default:
      return ownPhrase(condition, style);
  }
}

function ownPhrase(
  { fieldId, test, not }: Extract<SegmentCondition, { kind: 'own' }>,
  style: Style,
): string {
  const { t } = style.i18n;
  const field = style.names.ownField(fieldId);
  const subject = quoted(field?.name, style);
  const answer = (values: readonly string[]): string =>
    t(($) => $.segments.says.answer[side(not)], {
      subject,
      values: values.join(t(($) => (not ? $.segments.says.andNot : $.segments.says.or))),
    });
  switch (test.as) {
    case 'text':
    case 'link':
      return textPhrase(subject, test.test, not, style);
    case 'known':
      return textPhrase(subject, { is: 'known' }, not, style);
    case 'date':
      return datePhrase(subject, test.test, not, style);
    case 'number':
      return t(($) => $.segments.says.figure, {
        subject,
        test: amountPhrase(test.test, not, false, style),
      });
    case 'yes_no':
      return answer([
        t(($) => (test.value ? $.segments.says.choiceYes : $.segments.says.choiceNo)),
      ]);
    default:
      return answer(
        test.optionIds.map((id) =>
          quoted(field?.options.find((option) => option.id === id)?.name, style),
        ),
      );
  }
}

import { useTranslation } from 'react-i18next';
import { channel, messengerKind } from '#shared/contract/client-shapes.ts';
import { consentPurpose } from '#shared/contract/consent-shapes.ts';
import type { HistoryField, HistoryValue } from '#shared/contract/history.ts';
import { tieKind } from '#shared/contract/relations.ts';
import { withExtension } from '#shared/rules/phone-format.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';

type Parts = NonNullable<HistoryValue>;

const text = (part: Parts[string] | undefined): string =>
  part === null || part === undefined ? '' : String(part);

const listed = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(', ');

/** What a field was, in the user's words. */
export function useHistoryWords(): (field: HistoryField, value: HistoryValue) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const date = (part: Parts[string] | undefined): string =>
    text(part) === '' ? '' : format.date(text(part), 'long');
  const yesNo = (part: Parts[string] | undefined): string =>
    part === 1 ? t(($) => $.card.history.yes) : t(($) => $.card.history.no);
  const named = (part: Parts[string] | undefined): string =>
    text(part) === '' ? t(($) => $.card.history.gone) : text(part);

  const phone = (value: Parts): string =>
    listed(
      value['e164'] !== null
        ? format.phone(withExtension(text(value['e164']), text(value['extension']) || null))
        : text(value['as_written']),
      text(value['label']),
      value['is_wrong'] === 1 ? t(($) => $.card.history.wrong) : '',
    );
  const messenger = (value: Parts): string => {
    const kind = messengerKind.safeParse(value['kind']);
    const word = kind.success ? t(($) => $.clients.messengers[kind.data]) : text(value['kind']);
    return `${word} ${text(value['handle'])}`;
  };
  const relation = (value: Parts): string => {
    const kind = tieKind.safeParse(value['kind']);
    const word = kind.success ? t(($) => $.card.people.kinds[kind.data]) : text(value['kind']);
    return listed(named(value['name']), text(value['word']) || word);
  };
  const consent = (value: Parts): string => {
    const purpose = consentPurpose.safeParse(value['purpose']);
    const [given, until, withdrawn] = [value['given_on'], value['until_on'], value['withdrawn_on']];
    return listed(
      purpose.success ? t(($) => $.card.consents.purposes[purpose.data]) : text(value['purpose']),
      text(value['note']),
      t(($) => $.card.consents.given, { date: date(given) }),
      until === null ? '' : t(($) => $.card.consents.to, { date: date(until) }),
      withdrawn === null ? '' : t(($) => $.card.consents.withdrawn, { date: date(withdrawn) }),
    );
  };
  const ownField = (value: Parts): string => {
    const kept = value['value'];
    const words =
      value['kind'] === 'date' ? date(kept) : value['kind'] === 'yes_no' ? yesNo(kept) : text(kept);
    return `${named(value['name'])}: ${words}`;
  };
  const plain = (field: HistoryField, value: Parts): string => {
    const kept = value['value'];
    if (field === 'birthday' || field === 'askedNotToCallOn') return date(kept);
    if (field === 'isTarget') return yesNo(kept);
    if (field === 'kind') {
      return kept === 'company'
        ? t(($) => $.clients.fields.companyKind)
        : t(($) => $.clients.fields.person);
    }
    const way = field === 'preferredChannel' ? channel.safeParse(kept) : null;
    return way?.success ? t(($) => $.clients.channels[way.data]) : text(kept);
  };
  const special: Partial<Record<HistoryField, (value: Parts) => string>> = {
    phone,
    messenger,
    relation,
    consent,
    ownField,
    email: (value) => listed(text(value['email']), text(value['label'])),
    address: (value) => listed(text(value['address']), text(value['label'])),
    date: (value) => listed(text(value['label']), date(value['on_date'])),
    photo: (value) => t(($) => $.card.history.photo, { date: date(value['added_on']) }),
    recommendedById: (value) => named(value['name']),
    tag: (value) => named(value['name']),
    list: (value) => named(value['name']),
  };
  return (field, value) => {
    if (value === null) return t(($) => $.card.history.empty);
    return special[field]?.(value) ?? plain(field, value);
  };
}

import { IconPhone, IconPhoneX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TalkPhone } from '#shared/contract/call-week-shapes.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import classes from './talk.module.css';

/** The one to dial first; one click dials it where the computer knows how. */
export function Phones({ phones }: { readonly phones: readonly TalkPhone[] }) {
  const { t } = useTranslation();
  if (phones.length === 0) {
    return <p className={classes.attention}>{t(($) => $.callWeek.talk.noPhone)}</p>;
  }
  return (
    <ul className={classes.phones}>
      {phones.map((phone) => (
        <li key={phone.id}>
          {phone.isWrong ? (
            <span className={classes.soft}>
              <IconPhoneX size={16} stroke={1.5} aria-hidden />{' '}
              <s>
                <PhoneText phone={phone.e164 ?? phone.asWritten} extension={phone.extension} />
              </s>{' '}
              {t(($) => $.callWeek.talk.wrongPhone)}
            </span>
          ) : phone.e164 === null ? (
            <PhoneText phone={phone.asWritten} extension={phone.extension} />
          ) : (
            <a href={`tel:${phone.e164}`} className={classes.dial}>
              <IconPhone size={20} stroke={1.5} aria-hidden />
              <PhoneText phone={phone.e164} extension={phone.extension} />
            </a>
          )}
          {phone.label !== null && <span className={classes.soft}> {phone.label}</span>}
        </li>
      ))}
    </ul>
  );
}

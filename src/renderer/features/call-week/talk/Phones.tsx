import { Button } from '@mantine/core';
import { IconPhone, IconPhoneX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TalkPhone } from '#shared/contract/call-week-shapes.ts';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { PhoneText } from '#renderer/ui/format/values.tsx';
import type { Dialled } from './use-dialled.ts';
import classes from './talk.module.css';

interface PhonesProps {
  readonly phones: readonly TalkPhone[];
  readonly dialled: Dialled;
}

/**
 * The one to dial first; one click dials it where the computer knows how. Among several it is marked which one the
 * talk is about; a number dialled by hand is pointed out.
 */
export function Phones({ phones, dialled }: PhonesProps) {
  const { t } = useTranslation();
  if (phones.length === 0) {
    return <p className={classes.attention}>{t(($) => $.callWeek.talk.noPhone)}</p>;
  }
  const isOneOfSeveral = phones.filter(({ isWrong }) => !isWrong).length > 1;
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
            <a
              href={`tel:${phone.e164}`}
              className={classes.dial}
              onClick={() => dialled.choose(phone.id)}
            >
              <IconPhone size={20} stroke={1.5} aria-hidden />
              <PhoneText phone={phone.e164} extension={phone.extension} />
            </a>
          )}
          {phone.label !== null && <span className={classes.soft}> {phone.label}</span>}
          {isOneOfSeveral && !phone.isWrong && (
            <DialledMark
              phone={phone}
              isOn={phone.id === dialled.phone?.id}
              onChoose={() => dialled.choose(phone.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface DialledMarkProps {
  readonly phone: TalkPhone;
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

function DialledMark({ phone, isOn, onChoose }: DialledMarkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = isOn ? t(($) => $.callWeek.talk.dialled) : t(($) => $.callWeek.talk.dialThis);
  const number = phone.e164 === null ? phone.asWritten : format.phone(phone.e164);
  return (
    <Button
      className={classes.dialled}
      variant={isOn ? 'light' : 'subtle'}
      {...(isOn ? {} : { color: 'slate' })}
      size="compact-xs"
      aria-pressed={isOn}
      aria-label={`${words}: ${number}`}
      title={t(($) => $.callWeek.talk.dialledHint)}
      onClick={onChoose}
    >
      {words}
    </Button>
  );
}

import type { i18n as I18n } from 'i18next';
import type { Settings } from '#shared/contract/settings.ts';
import { formatDate } from '#shared/rules/date-format.ts';
import { isTimeZone, localDate, localTime, toInstant } from '#shared/rules/zones.ts';
import type { Agreed } from './appointment.store.ts';

interface Told {
  readonly subject: string;
  readonly text: string;
}

interface Teller {
  readonly i18n: I18n;
  readonly language: 'ru' | 'en';
  readonly settings: Pick<Settings, 'shopName' | 'ownerName'>;
  /** The zone of the computer, whose hours the appointment has. */
  readonly timeZone: string;
  readonly today: string;
}

/** What to write to the other side: who, when, in the hours of both where they differ, and where. */
export function invitationOf(agreed: Agreed, teller: Teller): Told {
  const { i18n, language, settings, today } = teller;
  const { shopName, ownerName } = settings;
  const { t } = i18n;
  const kind = agreed.kind === 'call' ? 'call' : 'meeting';
  const date = formatDate(agreed.on, language, 'day', today);
  const when =
    agreed.time === null ? date : t(($) => $.calendar.invitation.at, { date, time: agreed.time });
  const from = [ownerName, shopName].filter((word) => word !== '').join(', ');
  const greeting = agreed.client?.greeting;
  const sentences = [
    greeting === undefined
      ? t(($) => $.calendar.invitation.hello)
      : t(($) => $.calendar.invitation.helloTo, { greeting }),
    `${t(($) => $.calendar.invitation[kind], { when })}${theirTime(agreed, teller)}.`,
    agreed.place ? t(($) => $.calendar.invitation.place, { place: agreed.place }) : '',
    t(($) => $.calendar.invitation.answer),
    from,
  ];
  const about = shopName || ownerName || t(($) => $.shell.name);
  return {
    subject: t(($) => $.calendar.invitation.subjects[kind], { about }),
    text: sentences.filter((sentence) => sentence !== '').join('\n'),
  };
}

/** « (у вас 12:00)» where the client's clock shows another hour. */
function theirTime({ on, time, client }: Agreed, { i18n, timeZone }: Teller): string {
  if (time === null || client === null || client.timeZone === null) return '';
  // The field takes what people write («МСК+4»): what is no zone says nothing about the hour.
  if (!isTimeZone(client.timeZone)) return '';
  const at = toInstant(on, time, timeZone);
  const theirs = localTime(at, client.timeZone);
  if (theirs === time && localDate(at, client.timeZone) === on) return '';
  return ` ${i18n.t(($) => $.calendar.invitation.theirs, { time: theirs })}`;
}

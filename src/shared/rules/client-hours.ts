/** When a client likes to be called, by their own clock. */
export interface ClientHours {
  /** `HH:MM`; null for no such bound. Hours may run over midnight. */
  readonly callFrom: string | null;
  readonly callTo: string | null;
  /** IANA name; null, and a text that is no zone, for the shop's own. */
  readonly timeZone: string | null;
}

/** The hours in which nobody minds a call, where a client far away has named none. */
const decentHours = { from: '09:00', to: '20:00' };

function clockIn(timeZone: string, instant: string): string | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return format.format(new Date(instant));
  } catch {
    // The field takes what people write («МСК+4»): what is no zone says nothing about the hour.
    return null;
  }
}

/** The clock (`HH:MM`) where the client is at a UTC instant; null where it shows the same as the shop's. */
export function clockOfClient(
  timeZone: string | null,
  instant: string,
  shopZone: string,
): string | null {
  if (timeZone === null || timeZone === shopZone) return null;
  const time = clockIn(timeZone, instant);
  return time === clockIn(shopZone, instant) ? null : time;
}

/** Why a call would come at a bad time. */
export interface BadTime {
  /** Their clock. */
  readonly time: string;
  /** The hours that it is outside of; null for no such bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** False where they named no hours, and it is simply late or early where they are. */
  readonly isAsked: boolean;
}

/** Whether a UTC instant lies outside the hours in which a client likes to be called; null where it does not. */
export function badTime(
  { callFrom, callTo, timeZone }: ClientHours,
  instant: string,
  shopZone: string,
): BadTime | null {
  const away = clockOfClient(timeZone, instant, shopZone);
  const time = away ?? clockIn(shopZone, instant);
  const isAsked = callFrom !== null || callTo !== null;
  if (time === null || (!isAsked && away === null)) return null;
  const { from, to } = isAsked ? { from: callFrom, to: callTo } : decentHours;
  return isWithin(time, from ?? '00:00', to ?? '24:00') ? null : { time, from, to, isAsked };
}

function isWithin(time: string, from: string, to: string): boolean {
  if (from === to) return true;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

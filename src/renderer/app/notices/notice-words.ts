import type { i18n } from 'i18next';
import type { TellableNotice } from '#shared/contract/notices.ts';
import type { Format } from '../../ui/format/use-format.ts';

export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** One notice: what it is about first, then whom and when. */
export function wordsOf(i18n: i18n, format: Format, notice: TellableNotice): NoticeWords {
  const { kind, text, clientName, on, time, years } = notice;
  const day = format.date(on, 'day');
  if (kind === 'reminder') {
    return { title: text ?? '', body: joined(clientName, time ?? day) };
  }
  const occasion = text ?? i18n.t(($) => $.notices.birthday);
  const age = years === null ? null : i18n.t(($) => $.notices.years, { count: years });
  return { title: joined(occasion, clientName), body: joined(day, age) };
}

/** So many of the missed are named. */
const named = 4;

/** What came due while nobody could be told, as one. */
export function wordsOfMissed(
  i18n: i18n,
  format: Format,
  missed: readonly TellableNotice[],
  isCut: boolean,
): NoticeWords {
  const rest = missed.length - named;
  const lines = missed.slice(0, named).map((notice) => {
    const { title } = wordsOf(i18n, format, notice);
    return notice.kind === 'date' ? title : joined(title, notice.clientName);
  });
  const more =
    rest > 0 || isCut ? [i18n.t(($) => $.notices.more, { count: Math.max(rest, 1) })] : [];
  return {
    title: i18n.t(($) => $.notices.missed, { count: missed.length }),
    body: [...lines, ...more].join('\n'),
  };
}

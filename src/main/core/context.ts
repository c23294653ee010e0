import type { JournaledTable } from '../db/database.ts';
import type { Connection } from '../db/open.ts';
import type { Files } from './files.ts';

/** The only source of time: tests pass one of their own. */
export interface Clock {
  /** UTC instant. */
  now(): string;
  /** The shop's calendar date. */
  today(): string;
  /** IANA name of the computer's time zone. */
  readonly timeZone: string;
}

export const systemClock = (
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): Clock => {
  const dateFormat = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return {
    now: () => new Date().toISOString(),
    today: () => dateFormat.format(new Date()),
    timeZone,
  };
};

/** What every handler has. */
export interface ReadContext extends Omit<Connection, 'close'> {
  readonly clock: Clock;
  readonly files: Files;
  readonly version: string;
}

/** How an action is named in the journal. */
export interface ActionDescription {
  /** Key of its sentence in `i18n/{ru,en}/actions.ts`; the operation's name unless set. */
  readonly kind?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Autosaves of one text within a minute are one action: `clients.update:17:wishes`. */
  readonly coalesceKey?: string;
  /** Whether it can never be taken back, because its rows were not logged. */
  readonly isFinal?: boolean;
}

/** What a command has besides: it runs inside the action's transaction. */
export interface WriteContext extends ReadContext {
  readonly describe: (description: ActionDescription) => void;
  /** The id of the action being written, for rows that refer to it. */
  readonly actionId: number;
  /** To be told of each row that is put back under the id that it had before: the journal sees only new ids. */
  readonly reinserted: (table: JournaledTable, id: number) => void;
}

/** What a job has besides. */
export interface Job {
  /** Says how far the job is. `total` is null while unknown. Cheap enough to call every batch. */
  progress(stage: string, done: number, total: number | null): void;
  /** Throws `cancelled` once the user has cancelled. Synchronous, works inside tight loops. */
  throwIfCancelled(): void;
}

export interface ReadJobContext extends ReadContext {
  readonly job: Job;
}
export interface WriteJobContext extends WriteContext {
  readonly job: Job;
}

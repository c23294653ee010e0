import type { z } from 'zod';
import { baseContract } from './base.ts';
import { calendarContract } from './calendar.ts';
import { bulkContract } from './bulk.ts';
import { callWeekContract } from './call-week.ts';
import { clientListsContract } from './client-lists.ts';
import { clientsContract } from './clients.ts';
import { consentsContract } from './consents.ts';
import { historyContract } from './history.ts';
import { contactsContract } from './contacts.ts';
import { duplicatesContract } from './duplicates.ts';
import { importContract } from './import.ts';
import { improvementsContract } from './improvements.ts';
import { interactionsContract } from './interactions.ts';
import { journalContract } from './journal.ts';
import { noticesContract } from './notices.ts';
import { ordersContract } from './orders.ts';
import { photosContract } from './photos.ts';
import { ownFieldsContract } from './own-fields.ts';
import { phoneContract } from './phone.ts';
import { rankingContract } from './ranking.ts';
import { relationsContract } from './relations.ts';
import { remindersContract } from './reminders.ts';
import { reportsContract } from './reports.ts';
import { sampleContract } from './sample.ts';
import { segmentsContract } from './segments.ts';
import { settingsContract } from './settings.ts';
import { tagsContract } from './tags.ts';
import { themesContract } from './themes.ts';
import { todayContract } from './today.ts';
import { trashContract } from './trash.ts';
import type { ActionInfo } from './events.ts';
import type { ErrorData } from './errors.ts';

/** Every operation of the program. Types of handlers, client and transports are all derived from it. */
export const contract = {
  ...baseContract,
  ...calendarContract,
  ...bulkContract,
  ...callWeekContract,
  ...clientListsContract,
  ...clientsContract,
  ...consentsContract,
  ...historyContract,
  ...contactsContract,
  ...duplicatesContract,
  ...importContract,
  ...improvementsContract,
  ...interactionsContract,
  ...journalContract,
  ...noticesContract,
  ...ordersContract,
  ...photosContract,
  ...ownFieldsContract,
  ...phoneContract,
  ...rankingContract,
  ...relationsContract,
  ...remindersContract,
  ...reportsContract,
  ...sampleContract,
  ...segmentsContract,
  ...settingsContract,
  ...tagsContract,
  ...themesContract,
  ...todayContract,
  ...trashContract,
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller passes: fields with a default may be left out. */
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler receives, parsed. */
export type ParsedInput<N extends OperationName> = z.output<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;

export const isOperationName = (name: string): name is OperationName =>
  Object.hasOwn(contract, name);

/** One call as it crosses a process boundary. */
export interface Request {
  readonly name: string;
  readonly input: unknown;
  /** Names a job, so that its progress can be told apart and it can be cancelled. */
  readonly jobId?: string;
}

/** Its answer: a value, with the journal's action where one was written, or an error as data. */
export type Response<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly action: ActionInfo | null }
  | { readonly ok: false; readonly error: ErrorData };

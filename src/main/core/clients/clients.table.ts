import type { Generated, Insertable, Selectable } from 'kysely';

export interface ClientsTable {
  id: Generated<number>;
  kind: 'person' | 'company';
  /** As shown: «Фролова Зоя Игоревна», «ООО Ромашка». */
  name: string;
  surname: string | null;
  given_name: string | null;
  patronymic: string | null;
  /** How to address them where it is not the given name and patronymic. */
  address_as: string | null;
  occupation: string | null;
  company: string | null;
  position: string | null;
  /** `yyyy-mm-dd` or `--mm-dd`. */
  birthday: string | null;
  source: string | null;
  /** Who of the shop serves them. */
  employee: string | null;
  recommended_by_id: number | null;
  preferred_channel: string | null;
  /** `HH:MM`, with `call_to` the hours in which to call. */
  call_from: string | null;
  call_to: string | null;
  time_zone: string | null;
  wishes: string | null;
  /** 1 our client, 0 not our client, null not decided. */
  is_target: 0 | 1 | null;
  target_reason: string | null;
  lost_reason: string | null;
  asked_not_to_call_on: string | null;
  /** The client's number in the program they were imported from. */
  external_id: string | null;
  /** Match key of the name (rules/names). */
  name_key: string;
  /** What lists sort by: SQLite has no Russian collation. */
  sort_key: string;
  created_at: string;
  updated_at: string;
}
export type ClientRow = Selectable<ClientsTable>;
export type NewClientRow = Insertable<ClientsTable>;

export interface ClientPhonesTable {
  id: Generated<number>;
  client_id: number;
  position: number;
  /** Null where what was written is no number that can be dialled. */
  e164: string | null;
  as_written: string;
  extension: string | null;
  label: string | null;
  is_wrong: Generated<0 | 1>;
}

export interface ClientEmailsTable {
  id: Generated<number>;
  client_id: number;
  position: number;
  /** Lower case. */
  email: string;
  label: string | null;
}

export interface ClientMessengersTable {
  id: Generated<number>;
  client_id: number;
  position: number;
  kind: string;
  handle: string;
}

export interface ClientAddressesTable {
  id: Generated<number>;
  client_id: number;
  position: number;
  address: string;
  label: string | null;
}

export interface ClientDatesTable {
  id: Generated<number>;
  client_id: number;
  label: string;
  /** `yyyy-mm-dd` or `--mm-dd`. */
  on_date: string;
  /** How many days before it Today shows it; null: as many as the rule says. */
  lead_days: Generated<number | null>;
}

/** Derived from orders at the end of each action; never written by hand. */
export interface ClientTotalsTable {
  client_id: number;
  orders: number;
  revenue_minor: number;
  first_on: string | null;
  previous_on: string | null;
  last_on: string | null;
  usual_interval_days: number | null;
}

/** Derived from clients and their telephones and e-mails at the end of each action. */
export interface ClientSearchTable {
  client_id: number;
  text: string;
}

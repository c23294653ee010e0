import { actions } from './actions.ts';
import { bulk } from './bulk.ts';
import { calendar } from './calendar.ts';
import { callWeek } from './call-week.ts';
import { card } from './card.ts';
import { cli } from './cli.ts';
import { clients } from './clients.ts';
import { common } from './common.ts';
import { contacts } from './contacts.ts';
import { dates } from './dates.ts';
import { duplicates } from './duplicates.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { host } from './host.ts';
import { importWords } from './import.ts';
import { importFields } from './import-fields.ts';
import { importScreen } from './import-screen.ts';
import { interactions } from './interactions.ts';
import { notices } from './notices.ts';
import { orders } from './orders.ts';
import { phone } from './phone.ts';
import { problems } from './problems.ts';
import { recent } from './recent.ts';
import { ownFields } from './own-fields.ts';
import { reminders } from './reminders.ts';
import { reports } from './reports.ts';
import { segments } from './segments.ts';
import { shell } from './shell.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';
import { trash } from './trash.ts';
import { welcome } from './welcome.ts';

/** One file a domain; the English files have the same keys, which the check compares. */
export const ru = {
  actions,
  bulk,
  calendar,
  callWeek,
  card,
  cli,
  clients,
  common,
  contacts,
  dates,
  duplicates,
  errors,
  help,
  host,
  import: importWords,
  importFields,
  importScreen,
  interactions,
  reminders,
  notices,
  orders,
  ownFields,
  phone,
  problems,
  recent,
  reports,
  segments,
  shell,
  settings,
  today,
  trash,
  welcome,
} as const;

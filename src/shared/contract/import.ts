import { z } from 'zod';
import {
  id,
  instant,
  isoDate,
  longText,
  minor,
  nothing,
  requiredText,
  shortText,
} from './fields.ts';
import { importTarget } from './import-fields.ts';
import { command, query, readJob, writeJob } from './operation.ts';

/** A field for each column, from the left; null for a column that is left alone. */
export const importMapping = z.array(importTarget.nullable()).max(20_000);
export type ImportMapping = z.output<typeof importMapping>;

/** `mixed`: clients with their orders, or orders with their lines and clients, in one sheet. */
export const importKind = z.enum(['clients', 'orders', 'lines', 'mixed']);
export type ImportKind = z.output<typeof importKind>;

/** One file to bring in. What is left out is found out from the file itself. */
export const importSource = z.object({
  token: z.string(),
  sheet: shortText.optional(),
  encoding: shortText.optional(),
  delimiter: z.string().length(1).optional(),
  /** The row of the headings as the file numbers it; null where it has none. */
  headingRow: z.int().positive().nullable().optional(),
  mapping: importMapping.optional(),
  /** The name of a remembered mapping, instead of `mapping`. */
  mappingName: shortText.optional(),
  /** The name under which the mapping is remembered; the file's own name otherwise. */
  rememberAs: requiredText.optional(),
});
export type ImportSource = z.output<typeof importSource>;

/** Why a whole file was not read; the sentence is `import.fileProblems.<code>` in the messages. */
export const importFileProblem = z.object({
  code: z.enum([
    'empty',
    'not_a_table',
    'password_protected',
    'damaged',
    'too_large_inflated',
    'too_many_columns',
    'too_many_rows',
    'row_too_long',
    'old_excel',
    'not_found',
    'no_such_sheet',
    'unknown_encoding',
    'unreadable',
    'no_mapping',
    'no_such_mapping',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportFileProblem = z.output<typeof importFileProblem>;

export const importColumn = z.object({
  index: z.int().min(0),
  /** As the file has it; empty where there is no heading. */
  heading: z.string(),
  field: importTarget.nullable(),
  /** 0…1: how sure the guess is. 1 for a remembered mapping. */
  certainty: z.number().min(0).max(1),
});

export const importFileInfo = z.object({
  token: z.string(),
  name: z.string(),
  /** Null where the file can be read; the other fields then mean nothing. */
  problem: importFileProblem.nullable(),
  format: z.enum(['csv', 'xlsx', 'vcard']).nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sizeBytes: z.int(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headingRow: z.int().nullable(),
  columns: z.array(importColumn),
  /** The first twenty rows below the headings, as shown text. */
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  /** Null where no column is recognised yet. */
  kind: importKind.nullable(),
  /** The remembered mapping that the columns were taken from, because the headings are the same. */
  remembered: z.object({ id, name: z.string() }).nullable(),
});
export type ImportFileInfo = z.output<typeof importFileInfo>;

/** Why a row was not taken; the sentence is `import.reasons.<code>` in the messages. */
export const importReasonCodes = [
  'date_unreadable',
  'date_missing',
  'date_impossible',
  'money_unreadable',
  'money_missing',
  'money_other_currency',
  'quantity_unreadable',
  'discount_unreadable',
  'discount_too_large',
  'phone_unreadable',
  'phone_cut_short',
  'email_unreadable',
  'birthday_unreadable',
  'own_unreadable',
  'name_missing',
  'text_too_long',
  'number_ambiguous',
  'order_refused',
  'order_contradicts',
  'client_refused',
  'left_out',
  'doubtful',
  'file_unreadable',
] as const;
export const importReasonCode = z.enum(importReasonCodes);
export type ImportReasonCode = z.output<typeof importReasonCode>;

export const importRejection = z.object({
  /** Name of the file. */
  file: z.string(),
  /** As the file numbers its rows; null where the whole file was refused. */
  row: z.int().nullable(),
  /** Heading of the column, or its letter («C») without one; null where it is the row as a whole. */
  column: z.string().nullable(),
  code: importReasonCode,
  /** Values of the sentence's placeholders: `value` is the cell as written. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportRejection = z.output<typeof importRejection>;

/** A client a doubtful row may mean: one of the base by its id, or one that this import makes by `ref`. */
export const importCandidate = z.object({
  /** `client:17` in the base, `row:0:12` made by row 12 of the first file. */
  ref: z.string(),
  clientId: id.nullable(),
  name: z.string(),
  phones: z.array(z.string()),
  /** What speaks for it, and against. */
  why: z.array(
    z.enum([
      'same_external_id',
      'same_phone',
      'same_email',
      'same_name',
      'similar_name',
      'other_name',
      'other_phone',
      'weak_name',
    ]),
  ),
});

export type ImportCandidate = z.output<typeof importCandidate>;

export const importDoubt = z.object({
  /** Names the doubt in `decisions`: the same for all rows that write the client the same way. */
  key: z.string(),
  file: z.string(),
  /** The first of its rows. */
  row: z.int(),
  /** How many rows wait for this decision. */
  rows: z.int(),
  name: z.string(),
  phones: z.array(z.string()),
  candidates: z.array(importCandidate),
});
export type ImportDoubt = z.output<typeof importDoubt>;

export const importDecision = z.object({
  key: z.string(),
  /** The same person as the candidate; a new client; or the rows are left out. */
  choice: z.union([z.object({ same: z.string() }), z.literal('new'), z.literal('leave_out')]),
});
export type ImportDecision = z.output<typeof importDecision>;

export const importInput = z.object({
  files: z.array(importSource).min(1).max(50),
  /** Rows that are still in doubt without a decision are not taken, and are listed. */
  decisions: z.array(importDecision).max(100_000).default([]),
  /** How many rejections and doubts to list; the totals are exact. */
  listLimit: z.int().min(0).max(100_000).default(200),
  /** Whether rows in doubt stand among the rejected too, one by one, for callers that cannot decide them. */
  listDoubtfulRows: z.boolean().default(false),
});
export type ImportInput = z.output<typeof importInput>;

/** What a row of the file becomes: a few of them, to look at before anything is written. */
export const importSample = z.object({
  file: z.string(),
  row: z.int(),
  client: z.enum(['new', 'matched', 'none']),
  clientName: z.string().nullable(),
  phones: z.array(z.string()),
  orderNumber: z.string().nullable(),
  orderedOn: isoDate.nullable(),
  totalMinor: minor.nullable(),
  state: z.enum(['new', 'in_work', 'delivered', 'paid', 'cancelled', 'returned']).nullable(),
});

export const importResult = z.object({
  clients: z.object({ created: z.int(), matched: z.int(), updated: z.int() }),
  /** `lines`: of the orders created and updated. */
  orders: z.object({ created: z.int(), updated: z.int(), unchanged: z.int(), lines: z.int() }),
  /** Revenue of the orders taken, by the formula of the schema, in minor units: to hold against the file's total. */
  revenueMinor: minor,
  /** Rows, and files that could not be read. */
  rejectedTotal: z.int(),
  /** A row with two unreadable cells is listed twice. */
  rejected: z.array(importRejection),
  /** Rows in doubt and undecided: not taken either. */
  doubtfulRows: z.int(),
  doubtfulTotal: z.int(),
  doubtful: z.array(importDoubt),
  /** Words in the state column that we do not know: their orders are taken as in work. */
  unknownStates: z.array(z.object({ word: z.string(), rows: z.int() })),
  /** Pictures of contacts that could not be taken: a link, too large, no JPEG. */
  photosLeftOut: z.int(),
  sample: z.array(importSample),
});
export type ImportResult = z.output<typeof importResult>;

export const importContract = {
  /** What is in each file: format, columns with the guessed fields, first rows. Reads little of it. */
  'import.inspect': readJob({
    input: z.object({ files: z.array(importSource).min(1).max(50) }),
    output: z.array(importFileInfo),
  }),
  /** Everything that `import.apply` would do, without doing it. `file_unreadable` where no file can be read. */
  'import.preview': readJob({ input: importInput, output: importResult }),
  /** Brings the files in as one action; `actionId` is null where nothing changed. Stages: reading, matching, writing, indexing. */
  'import.apply': writeJob({
    input: importInput,
    output: importResult.extend({ actionId: id.nullable() }),
  }),
  /** The rows not taken, a CSV for each file, with a column of reasons behind its own columns. */
  'import.saveRejected': readJob({
    input: importInput.extend({ language: z.enum(['ru', 'en']) }),
    output: z.array(z.object({ token: z.string(), name: z.string(), rows: z.int() })),
  }),
  'import.mappings': query({
    input: nothing,
    output: z.array(
      z.object({
        id,
        name: z.string(),
        headings: z.array(z.string()),
        mapping: importMapping,
        updatedAt: instant,
      }),
    ),
  }),
  'import.forgetMapping': command({ input: z.object({ id }), output: nothing }),
  /** The latest imports, newest first; `actionId` is for `journal.undo`. */
  'import.history': query({
    input: z.object({ limit: z.int().min(1).max(200).default(20) }),
    output: z.array(
      z.object({
        id,
        at: instant,
        actionId: id.nullable(),
        undone: z.boolean(),
        files: z.array(longText),
        clients: importResult.shape.clients,
        orders: importResult.shape.orders,
        rejectedTotal: z.int(),
      }),
    ),
  }),
} as const;

/**
 * Every failure that a person may meet, by code. The words are in `i18n/{ru,en}/errors.ts` under the same
 * code, so that an error crosses threads and processes as data and is put into words where it is read.
 */
export const errorCodes = [
  'internal',
  'invalid_input',
  'not_found',
  'cancelled',
  'disk_full',
  'read_only',
  'base_not_ours',
  'base_newer',
  'base_damaged',
  'base_in_use',
  'base_unreachable',
  'sqlite_too_old',
  'nothing_to_undo',
  'undo_blocked',
  'undo_final',
  'undo_forgotten',
  'restore_blocked',
  'unmerge_blocked',
  'order_total_mismatch',
  'order_has_returns',
  'nothing_to_return',
  'return_exceeds_sale',
  'external_id_taken',
  'recommendation_cycle',
  'relation_to_self',
  'not_a_photo',
  'history_gone',
  'beliefs_sealed',
  'call_week_finished',
  'call_week_empty',
  'call_week_started',
  'file_gone',
  'file_unreadable',
  'name_taken',
  'limit_reached',
  'option_in_use',
  'tag_in_segments',
  'list_in_segments',
  'import_no_mapping',
  'unknown_report',
  'unknown_format',
  'file_not_saved',
  'base_not_empty',
  'not_a_sample',
  'call_refused',
  'unauthorised',
  'host_unreachable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error as it crosses a process boundary. */
export interface ErrorData {
  readonly code: ErrorCode;
  /** Values for the placeholders of the message; `reason` narrows a code further (`errors.<code>.<reason>`). */
  readonly params: ErrorParams;
}

/** A failure with a code that the user's language has a sentence for. Anything else thrown is `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }

  toData(): ErrorData {
    return { code: this.code, params: this.params };
  }
}

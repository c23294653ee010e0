import { AppError, type ErrorParams } from './errors.ts';

/**
 * What may be wrong with a value: `problem` of `invalid_input`, a code of the messages `problems`. A rule of the
 * contract's own (`refine`) names one of them as its message.
 */
export const problemCodes = [
  'unfit',
  'required',
  'unknown',
  'number',
  'whole',
  'text',
  'flag',
  'list',
  'date',
  'instant',
  'choice',
  'option',
  'rule',
  'days',
  'fromAfterTo',
  'beforeGiven',
  'self',
  'same',
  'numberLeast',
  'numberMost',
  'textLeast',
  'textMost',
  'listLeast',
  'listMost',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const isProblemCode = (text: string): text is ProblemCode =>
  (problemCodes as readonly string[]).includes(text);

/** The refusal of a value that its schema could not see through; `values` are those of the problem's sentence. */
export const invalidInput = (
  field: string,
  problem: ProblemCode,
  values: ErrorParams = {},
): AppError => new AppError('invalid_input', { ...values, field, problem });

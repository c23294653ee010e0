import type { AppError } from '#shared/contract/errors.ts';
import type { OwnField, OwnFieldKind } from '#shared/contract/own-fields.ts';
import { invalidInput, type ProblemCode } from '#shared/contract/problems.ts';

const needed: Readonly<Record<OwnFieldKind, ProblemCode>> = {
  text: 'text',
  link: 'text',
  number: 'number',
  date: 'date',
  yes_no: 'flag',
  choice: 'option',
};

/** The refusal of a value that an own field of this kind does not hold. */
export const notOwnValue = ({ name, kind }: Pick<OwnField, 'name' | 'kind'>): AppError =>
  invalidInput(name, needed[kind]);

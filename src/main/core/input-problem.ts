import type { z } from 'zod';
import type { ErrorParams } from '#shared/contract/errors.ts';
import { isProblemCode, type ProblemCode } from '#shared/contract/problems.ts';

type Issue = z.core.$ZodIssue;

type Problem = ErrorParams & { readonly problem: ProblemCode };
type FieldProblem = Problem & { readonly field: string };

/**
 * What is wrong with an input, as params of `invalid_input`: the field, and a code of the messages `problems` with the
 * values of its sentence. The schema's own words are English, and for programmers.
 */
export function inputProblem(issue: Issue | undefined, input: unknown): FieldProblem {
  if (issue === undefined) return { field: '', problem: 'unfit' };
  if (issue.code === 'unrecognized_keys') {
    return { field: issue.keys[0] ?? '', problem: 'unknown' };
  }
  const field = issue.path.join('.');
  if (valueAt(input, issue.path) === undefined) return { field, problem: 'required' };
  return { field, ...problemOf(issue) };
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );

const kinds: Readonly<Record<string, ProblemCode>> = {
  int: 'whole',
  number: 'number',
  string: 'text',
  boolean: 'flag',
  array: 'list',
};
const formats: Readonly<Record<string, ProblemCode>> = { date: 'date', datetime: 'instant' };

function problemOf(issue: Issue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: kinds[issue.expected] ?? 'unfit' };
    case 'too_small':
      return { problem: bounded('Least', issue.origin), limit: Number(issue.minimum) };
    case 'too_big':
      return { problem: bounded('Most', issue.origin), limit: Number(issue.maximum) };
    case 'invalid_format':
      return { problem: formats[issue.format] ?? 'unfit' };
    case 'invalid_value':
      return { problem: 'choice', values: issue.values.map(String).join(', ') };
    case 'custom':
      // The contract names its own rules: `required`.
      return { problem: isProblemCode(issue.message) ? issue.message : 'unfit' };
    default:
      return { problem: 'unfit' };
  }
}

const bounded = <Side extends 'Least' | 'Most'>(side: Side, origin: string) => {
  const kind = origin === 'string' ? 'text' : origin === 'array' ? 'list' : 'number';
  return `${kind}${side}` as const;
};

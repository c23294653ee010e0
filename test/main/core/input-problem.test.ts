import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputProblem } from '#main/core/input-problem.ts';
import { isoDate, requiredText } from '#shared/contract/fields.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { errorSentence } from '#shared/i18n/sentences.ts';

const shape = z.strictObject({
  on: isoDate,
  name: requiredText,
  count: z.int().min(1).max(50).optional(),
  state: z.enum(['new', 'paid']).optional(),
  rows: z.array(z.number()).max(2).optional(),
});
const good = { on: '2026-11-16', name: 'Зоя' };

const problemOf = (changes: Readonly<Record<string, unknown>>): unknown => {
  const input = { ...good, ...changes };
  const parsed = shape.safeParse(input);
  return parsed.success ? null : inputProblem(parsed.error.issues[0], input);
};

describe('what is wrong with an input', () => {
  it('is a field and a code with its values', () => {
    expect([
      problemOf({}),
      problemOf({ on: undefined }),
      problemOf({ on: '31.02.2026' }),
      problemOf({ name: ' ' }),
      problemOf({ count: '7' }),
      problemOf({ count: 7.5 }),
      problemOf({ count: 0 }),
      problemOf({ count: 51 }),
      problemOf({ state: 'lost' }),
      problemOf({ rows: [1, 2, 3] }),
      problemOf({ rows: ['a'] }),
      problemOf({ colour: 'red' }),
    ]).toEqual([
      null,
      { field: 'on', problem: 'required' },
      { field: 'on', problem: 'date' },
      { field: 'name', problem: 'required' },
      { field: 'count', problem: 'number' },
      { field: 'count', problem: 'whole' },
      { field: 'count', problem: 'numberLeast', limit: 1 },
      { field: 'count', problem: 'numberMost', limit: 50 },
      { field: 'state', problem: 'choice', values: 'new, paid' },
      { field: 'rows', problem: 'listMost', limit: 2 },
      { field: 'rows.0', problem: 'number' },
      { field: 'colour', problem: 'unknown' },
    ]);
  });

  it('is said in the user’s language, and what a screen has put into words stays', () => {
    const params = { field: 'count', problem: 'numberMost', limit: 50 };
    const say = (language: 'ru' | 'en', given: Readonly<Record<string, string | number>>) =>
      errorSentence(createI18n(language), { code: 'invalid_input', params: given });
    expect(say('ru', params)).toBe(
      'Значение поля «count» не подходит (наибольшее значение: 50). Ничего не записано. Исправьте его и повторите.',
    );
    expect(say('en', params)).toContain('(at most 50)');
    expect(say('ru', { field: 'Время', problem: 'например, 9:30' })).toContain('(например, 9:30)');
    expect(say('ru', { field: 'days', problem: '' })).toContain('(его не понять)');
  });
});

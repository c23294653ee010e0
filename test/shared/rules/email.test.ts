import { expect, test } from 'vitest';
import { isEmail, isNearlyEmail } from '#shared/rules/email.ts';

test.each([
  ['zoya@example.ru', true, true],
  ['зоя.ф+чай@почта.рф', true, true],
  ['a@b.c', false, true],
  ['zoya@example', false, false],
  ['zoya@example.', false, false],
  ['zoya example@mail.ru', false, false],
  ['zoya@@mail.ru', false, false],
  ['@mail.ru', false, false],
  ['', false, false],
])('«%s» is an e-mail address: %s; nearly one: %s', (text, is, isNearly) => {
  expect([isEmail(text), isNearlyEmail(text)]).toEqual([is, isNearly]);
});

import type { ProblemCode } from '../../contract/problems.ts';

/** What is wrong with a value, by the code in `problem` of `invalid_input`: the words in its brackets. */
// messages: problems.*
export const problems = {
  unfit: 'it makes no sense',
  required: 'it is empty',
  unknown: 'there is no such field',
  number: 'a number is needed',
  whole: 'a whole number is needed',
  text: 'a text is needed',
  flag: 'yes or no is needed',
  list: 'a list is needed',
  fromAfterTo: 'it begins after it ends',
  date: 'a date is needed, such as 2026-11-16',
  instant: 'a date and a time are needed',
  choice: 'one of these: {{values}}',
  option: 'there is no such choice',
  rule: 'such a repetition makes no sense',
  days: 'too many days at once',
  beforeGiven: 'earlier than the day of the consent',
  self: 'it cannot be itself',
  same: 'two different ones are needed, and these are one',
  numberLeast: 'at least {{limit}}',
  numberMost: 'at most {{limit}}',
  textLeast: 'too short, at least {{limit}} characters',
  textMost: 'too long, at most {{limit}} characters',
  listLeast: 'at least {{limit}} rows',
  listMost: 'at most {{limit}} rows',
} as const satisfies Record<ProblemCode, string>;

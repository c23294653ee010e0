import type { ProblemCode } from '../../contract/problems.ts';

/** What is wrong with a value, by the code in `problem` of `invalid_input`: the words in its brackets. */
// messages: problems.*
export const problems = {
  unfit: 'его не понять',
  required: 'не заполнено',
  unknown: 'такого поля нет',
  number: 'нужно число',
  whole: 'нужно целое число',
  text: 'нужен текст',
  flag: 'нужно «да» или «нет»',
  list: 'нужен список',
  fromAfterTo: 'начало позже конца',
  date: 'нужна дата, например 2026-11-16',
  instant: 'нужны дата и время',
  choice: 'возможно только: {{values}}',
  option: 'такого варианта нет',
  rule: 'такое повторение не понять',
  days: 'слишком много дней сразу',
  beforeGiven: 'раньше дня, когда согласие дано',
  self: 'нельзя указать самого себя',
  same: 'нужны два разных, а выбрано одно и то же',
  numberLeast: 'наименьшее значение: {{limit}}',
  numberMost: 'наибольшее значение: {{limit}}',
  textLeast: 'слишком коротко, знаков нужно не меньше: {{limit}}',
  textMost: 'слишком длинно, знаков может быть не больше: {{limit}}',
  listLeast: 'строк нужно не меньше: {{limit}}',
  listMost: 'строк может быть не больше: {{limit}}',
} as const satisfies Record<ProblemCode, string>;

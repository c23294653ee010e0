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
  numberLeast: 'наименьшее значение: {{limit}}',
  numberMost: 'наибольшее значение: {{limit}}',
  textLeast: 'слишком коротко, знаков нужно не меньше: {{limit}}',
  textMost: 'слишком длинно, знаков может быть не больше: {{limit}}',
  listLeast: 'строк нужно не меньше: {{limit}}',
  listMost: 'строк может быть не больше: {{limit}}',
} as const;

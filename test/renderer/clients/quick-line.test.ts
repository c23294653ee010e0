import { describe, expect, it } from 'vitest';
import { readQuickLine } from '#renderer/features/clients/quick-add/quick-line.ts';

const read = (line: string): unknown => {
  const { name, phones, emails } = readQuickLine(line, 'RU');
  return [name, phones.map(({ e164, extension }) => [e164, extension]), emails];
};

describe('a client in one line', () => {
  it.each([
    ['Иванова Мария 8 916 123-45-67', ['Иванова Мария', [['+79161234567', null]], []]],
    ['8 (916) 123-45-67 Иванова Мария', ['Иванова Мария', [['+79161234567', null]], []]],
    [
      'Иванова Мария, тел. +7 916 123 45 67, 8 495 123-45-67 доб. 12; m@ex.ru',
      [
        'Иванова Мария',
        [
          ['+79161234567', null],
          ['+74951234567', '12'],
        ],
        ['m@ex.ru'],
      ],
    ],
    ['Иванова Мария', ['Иванова Мария', [], []]],
    ['ООО «Ромашка 2» 89161234567', ['ООО «Ромашка 2»', [['+79161234567', null]], []]],
    ['Кафе 24', ['Кафе 24', [], []]],
    ['+79161234567', ['', [['+79161234567', null]], []]],
    ['', ['', [], []]],
  ])('reads «%s»', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });
});

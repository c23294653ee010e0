/** Keys of the talking screen, by their place on the keyboard. In a field they work with Alt. */
export const themeKeys = 'QWERTYUIOP'.split('').map((letter) => `Key${letter}`);

/** One key a score: the row of digits, where the one after 0 is 10. */
export const scoreKeys: readonly (readonly [score: number, code: string])[] = [
  ...Array.from({ length: 10 }, (_, digit) => [digit, `Digit${digit}`] as const),
  [10, 'Minus'],
];

export const outcomeKeys = {
  talked: 'mod+Enter',
  no_answer: 'F2',
  call_back: 'F3',
  wrong_number: 'F4',
  asked_not_to_call: 'F6',
} as const;

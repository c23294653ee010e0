/** Keys of the current line, by their place on the keyboard. */
export const lineKeys = {
  open: 'Enter',
  done: 'KeyD',
  tomorrow: 'KeyT',
  workingDay: 'KeyW',
  day: 'KeyM',
  next: 'KeyJ',
  previous: 'KeyK',
} as const;

/** Keys of the current line, by their place on the keyboard. */
export const lineKeys = {
  open: 'Enter',
  done: 'KeyD',
  tomorrow: 'KeyT',
  workingDay: 'KeyW',
  day: 'KeyM',
  /** Of a missed call. */
  dismiss: 'KeyX',
  next: 'KeyJ',
  previous: 'KeyK',
} as const;

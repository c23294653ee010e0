export const common = {
  undo: 'Отменить',
  cancel: 'Отмена',
  save: 'Сохранить',
  close: 'Закрыть',
  /** What a failure was for those who mend programs. */
  details: 'Подробности',
  /** Words that are not in the base yet, where the window's storage is full. */
  notKept: 'Этот компьютер не может сохранить черновик. Запишите его, прежде чем закрыть окно.',
  /** What was typed in a field the last time, and had not reached the base. */
  restored: 'Здесь то, что в прошлый раз не успело сохраниться.',
  /** A value that nobody has filled in. */
  none: '—',
  nobodyFound: 'Никого не нашлось',
} as const;

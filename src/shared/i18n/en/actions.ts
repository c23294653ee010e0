export const actions = {
  settings: { update: 'Settings changed' },
  journal: { undo: 'Action undone', redo: 'Action redone' },
} as const;

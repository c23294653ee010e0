export const actions = {
  orders: {
    add: 'Order {{number}} added',
    change: 'Order {{number}} changed',
    setState: 'State of order {{number}} changed',
    makeReturn: 'Return of order {{number}} made',
    remove: 'Order {{number}} deleted',
  },
  sample: { create: 'Sample shop created', clear: 'Sample removed' },
  settings: { update: 'Settings changed' },
  journal: { undo: 'Action undone', redo: 'Action redone' },
} as const;

export const cli = {
  usage: 'fifteen COMMAND … [--base FILE] [--json]',
  notUnderstood: 'Not understood: {{what}}',
  undone: 'Undone: {{action}}',
  importedClients: 'Clients: {{created}} new, {{matched}} found, {{updated}} changed',
  importedOrders: 'Orders: {{created}} new, {{updated}} changed, {{lines}} lines',
  sampled: 'Sample ready: {{clients}} clients, {{orders}} orders',
  saved: 'Saved: {{path}}',
} as const;

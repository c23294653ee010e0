export const cli = {
  usage: 'fifteen COMMAND … [--base FILE] [--json]',
  about: {
    import: 'bring files in; --dry-run only shows what would become of them',
    undo: 'take an action back: the latest, or the one of that number',
    search: 'find clients by name, telephone or company',
    client: 'the whole card of a client',
    orders: 'orders of a client',
    top: 'best clients by revenue',
    reports: 'which reports there are',
    report: 'save a report as .xlsx, .csv or .pdf',
    sample: 'fill a new base with a sample shop',
    info: 'version, base, and how much is in it',
  },
  misuse: {
    unclear: 'Not understood: {{what}}',
    noCommand: 'No command was given',
    unknownCommand: 'There is no such command: {{what}}',
    unknownOption: 'This command has no option {{what}}',
    needsValue: 'A value is needed after {{what}}',
    takesNoValue: 'The option {{what}} takes no value',
  },
  errors: {
    noMapping:
      'It is not clear where the names of clients, or the orders, are in “{{file}}”. Nothing was brought in. Name the columns in the first row (“Name”, “Phone”, “Date”, “Total”), or bring the file in once in the program’s window: the columns pointed out there are remembered for files like it.',
    noFile:
      'There is no file “{{file}}”, or it cannot be read. Nothing was brought in. Check the name and the folder.',
    notFound:
      'There is no record with this number. The number of a client is told by search and top, that of an action by import.',
    baseNotEmpty:
      'There are clients or orders in the base already, so the sample was not added. Name another file: --base FILE.',
  },
  undone: 'Undone: {{action}}',
  importedClients: 'Clients: {{created}} new, {{matched}} found, {{updated}} changed',
  importedOrders: 'Orders: {{created}} new, {{updated}} changed, {{lines}} lines',
  sampled: 'Sample ready: {{clients}} clients, {{orders}} orders',
  saved: 'Saved: {{path}}',
} as const;

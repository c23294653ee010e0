export const cli = {
  usage: 'fifteen COMMAND … [--base FILE] [--json]',
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
    notFound: 'There is no record with this number. Find the number with search or top.',
    baseNotEmpty:
      'There are clients or orders in the base already, so the sample was not added. Name another file: --base FILE.',
  },
  undone: 'Undone: {{action}}',
  importedClients: 'Clients: {{created}} new, {{matched}} found, {{updated}} changed',
  importedOrders: 'Orders: {{created}} new, {{updated}} changed, {{lines}} lines',
  sampled: 'Sample ready: {{clients}} clients, {{orders}} orders',
  saved: 'Saved: {{path}}',
} as const;

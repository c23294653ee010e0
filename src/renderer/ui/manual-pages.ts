/** The pages of `docs/manual/{ru,en}`, in the order that they are read in. */
export const manualPages = [
  'start',
  'today',
  'clients',
  'card',
  'orders',
  'call-week',
  'reminders',
  'phone',
  'segments',
  'duplicates',
  'import',
  'reports',
  'data',
  'keys',
] as const;
export type ManualPage = (typeof manualPages)[number];

const pageOfPlace: Readonly<Record<string, ManualPage>> = {
  today: 'today',
  clients: 'clients',
  orders: 'orders',
  'call-week': 'call-week',
  reminders: 'reminders',
  reports: 'reports',
  import: 'import',
  segments: 'segments',
  duplicates: 'duplicates',
  trash: 'data',
  actions: 'data',
};

/** What the manual says about the screen at a path: F1 on a card opens the page about the card. */
export function pageFor(path: string): ManualPage {
  const [place = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (place === 'clients' && rest.length > 0) {
    return pageOfPlace[rest[0] ?? ''] ?? (/^\d+$/.test(rest[0] ?? '') ? 'card' : 'clients');
  }
  return pageOfPlace[place] ?? 'start';
}

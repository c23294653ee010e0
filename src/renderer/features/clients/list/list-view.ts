import type { ClientFilter, ClientSort, ClientState } from '#shared/contract/clients.ts';

/** What the address of the list may keep. */
export interface ListSearch {
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly filter?: Readonly<Record<string, string>> | undefined;
}

export interface ListView {
  readonly filter: ClientFilter;
  readonly sort: ClientSort;
}

const sortColumns = ['name', 'phone', 'orders', 'revenue', 'lastOrder', 'state'] as const;
export const states: readonly ClientState[] = ['new', 'active', 'silent', 'lost', 'returned'];
export const targets = ['yes', 'no', 'undecided'] as const;

const oneOf = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((one) => one === text);

const idIn = (text: string | undefined): number | undefined => {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
};

/** The view that an address asks for; what it does not say, or says wrongly, has its default. */
export function viewOf({ text, sort, direction, filter = {} }: ListSearch): ListView {
  const wanted = (filter.states ?? '').split(',');
  const chosen = states.filter((state) => wanted.includes(state));
  const target = oneOf(targets, filter.target);
  const ids = {
    segmentId: idIn(filter.segment),
    listId: idIn(filter.list),
    tagId: idIn(filter.tag),
  };
  const fieldId = idIn(sort?.startsWith('own:') ? sort.slice('own:'.length) : undefined);
  return {
    filter: {
      ...(text === undefined || text.trim() === '' ? {} : { text }),
      ...(chosen.length > 0 ? { states: chosen } : {}),
      ...(target ? { target } : {}),
      ...(filter.source === undefined ? {} : { source: filter.source }),
      ...(ids.segmentId === undefined ? {} : { segmentId: ids.segmentId }),
      ...(ids.listId === undefined ? {} : { listId: ids.listId }),
      ...(ids.tagId === undefined ? {} : { tagId: ids.tagId }),
      ...(filter.employee === undefined ? {} : { employee: filter.employee }),
    },
    sort: {
      ...(fieldId === undefined
        ? { column: oneOf(sortColumns, sort) ?? ((text ?? '').trim() === '' ? 'name' : 'match') }
        : { column: 'own', fieldId }),
      direction: direction ?? 'asc',
    },
  };
}

let latest: ListView = viewOf({});
let address: ListSearch = {};

/** The column that a view is sorted by, as the table and the address name it. */
export const sortName = ({ sort }: ListView): string =>
  sort.column === 'own' && sort.fieldId !== undefined ? `own:${sort.fieldId}` : sort.column;

/** Remembers the list that a card is opened from: «next» on the card goes along it, and «to the list» back to it. */
export const rememberList = (search: ListSearch): void => {
  address = search;
  latest = viewOf(search);
};
export const latestView = (): ListView => latest;
/** The address of the list as it was last seen, with its filters. */
export const latestSearch = (): ListSearch => address;

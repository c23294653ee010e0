import type { Database } from 'better-sqlite3';
import { searchText, swapLayout } from '#shared/rules/search-text.ts';

/** Two hundred things that people type, made of the names and telephones of the base itself. */
export function searchQueries(sqlite: Database): string[] {
  const rows = sqlite
    .prepare(
      `SELECT name, (SELECT e164 FROM client_phones WHERE client_id = clients.id LIMIT 1) AS phone FROM clients
       WHERE id % (SELECT max(1, count(*) / 200) FROM clients) = 0 ORDER BY id LIMIT 200`,
    )
    .all() as { name: string; phone: string | null }[];
  return rows.map(({ name, phone }, index) => {
    const [surname = '', givenName = ''] = name.split(' ');
    const digits = phone ?? '';
    switch (index % 10) {
      case 0:
        return surname.slice(0, 2);
      case 1:
        return surname.slice(0, 3);
      case 2:
        return swapLayout(searchText([surname]));
      case 3:
        return digits.slice(-4);
      case 4:
        return digits;
      case 5:
        return `${givenName} ${surname}`;
      case 6:
        return surname.slice(1, 5);
      case 7:
        return `8 (${digits.slice(2, 5)}) ${digits.slice(5, 8)}`;
      default:
        return surname.slice(0, 4 + (index % 4));
    }
  });
}

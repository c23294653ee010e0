import type { TFunction } from 'i18next';
import type { ImportResult } from '#shared/contract/import.ts';
import type { Format } from '#renderer/ui/format/use-format.ts';

/** «400 клиентов», after a verb that takes the accusative. */
function clientsToBring(t: TFunction, format: Format, count: number): string {
  const n = format.number(count);
  return count >= 2 && count <= 4
    ? t(($) => $.importScreen.bar.twoToFourClients, { n })
    : t(($) => $.importScreen.bar.clients, { count, n });
}

/** «400 клиентов и 3 000 заказов»; null where both are none. */
function clientsAndOrders(
  t: TFunction,
  format: Format,
  counts: { readonly clients: number; readonly orders: number },
): string | null {
  const clients = counts.clients > 0 ? clientsToBring(t, format, counts.clients) : null;
  const orders =
    counts.orders > 0
      ? t(($) => $.importScreen.bar.orders, {
          count: counts.orders,
          n: format.number(counts.orders),
        })
      : null;
  if (clients !== null && orders !== null) {
    return t(($) => $.importScreen.bar.and, { clients, orders });
  }
  return clients ?? orders;
}

/** What the one button does: «Внести 400 клиентов и 3 000 заказов»; null where nothing would change. */
export function actionWords(
  t: TFunction,
  format: Format,
  { clients, orders }: Pick<ImportResult, 'clients' | 'orders'>,
): string | null {
  const fresh = { clients: clients.created, orders: orders.created };
  const what = clientsAndOrders(t, format, fresh);
  if (what !== null) return t(($) => $.importScreen.bar.bring, { what });
  const changed = { clients: clients.updated, orders: orders.updated };
  const updated = clientsAndOrders(t, format, changed);
  return updated === null ? null : t(($) => $.importScreen.bar.update, { what: updated });
}

/** «24 КБ». */
export function sizeWords(t: TFunction, format: Format, bytes: number): string {
  if (bytes < 1024) return t(($) => $.importScreen.file.bytes, { n: format.number(bytes) });
  if (bytes < 1024 ** 2) {
    return t(($) => $.importScreen.file.kilobytes, { n: format.number(Math.round(bytes / 1024)) });
  }
  const n = format.number(bytes / 1024 ** 2, 1);
  return t(($) => $.importScreen.file.megabytes, { n });
}

/** A stage of the core's job, in words; nothing for one that a later core may bring. */
// messages: importScreen.progress.stages.*
export function stageWords(t: TFunction, stage: string): string {
  switch (stage) {
    case 'reading':
    case 'matching':
    case 'writing':
    case 'indexing':
      return t(($) => $.importScreen.progress.stages[stage]);
    default:
      return '';
  }
}

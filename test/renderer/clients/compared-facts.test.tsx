import { expect, it, vi } from 'vitest';
import type { ComparedSide } from '#shared/contract/duplicates.ts';
import { FactRows } from '#renderer/features/clients/duplicates/FactRows.tsx';
import { fakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';

const side: ComparedSide = {
  id: 1,
  name: 'Фролова Зоя',
  company: null,
  phone: null,
  orders: 0,
  revenueMinor: 0,
  lastOrderOn: null,
  phones: [],
  emails: [],
  messengers: [],
  addresses: [],
  dates: [],
  tags: [],
  createdAt: '2025-11-19T23:00:00.000Z',
  contacts: 0,
  lastContactAt: null,
  reminders: 0,
  weekCalls: 0,
};

it('says since when two clients are in the base by the day of this place', async () => {
  // The twentieth has long begun there, when it is still the nineteenth in Greenwich.
  vi.stubEnv('TZ', 'Asia/Vladivostok');
  fakeCore();
  renderApp(
    <table>
      <tbody>
        <FactRows first={side} second={{ ...side, createdAt: '2025-11-19T03:00:00.000Z' }} />
      </tbody>
    </table>,
  );
  const row = (await screen.findByRole('rowheader', { name: 'В базе с' })).closest('tr');
  expect(
    Array.from(row?.cells ?? [], ({ textContent }) => textContent.replaceAll('\u00A0', ' ')),
  ).toEqual(['В базе с', '20 ноя 2025', '19 ноя 2025']);
  vi.unstubAllEnvs();
});

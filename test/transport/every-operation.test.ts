import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type OperationName, type Response } from '#shared/contract/index.ts';
import { testCore } from '#test/support/core.ts';
import { sampleInput, wrongInputs } from '#test/support/sample-input.ts';
import { connectHttp, connectIpc, type Connected } from '#test/support/transports.ts';

const names = Object.keys(contract) as OperationName[];

/** The same on both sides but for moments, random names, and the folder of the base. */
function comparable(response: Response, folder: string): unknown {
  const text = JSON.stringify(response)
    .replaceAll(JSON.stringify(folder).slice(1, -1), '<folder>')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<instant>')
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<random>');
  return JSON.parse(text);
}

const rightInputs = (name: OperationName): unknown[] => {
  const { input } = contract[name];
  return [sampleInput(input, 'least'), sampleInput(input, 'most')].filter(
    (sample) => input.safeParse(sample).success,
  );
};

describe('each operation, through each transport', () => {
  let http: Connected;
  let ipc: Connected;

  beforeAll(async () => {
    [http, ipc] = await Promise.all([connectHttp(), connectIpc()]);
    const shop = { name: 'sample.create', input: { clients: 20, orders: 60, seed: 7 } };
    const [over, under] = await Promise.all([http.invoke(shop), ipc.invoke(shop)]);
    if (!over.ok || !under.ok) throw new Error(JSON.stringify([over, under]));
  }, 60_000);
  afterAll(() => Promise.all([http.close(), ipc.close()]));

  it.each(names)('%s refuses what its schema does not take', async (name) => {
    const inputs = wrongInputs(contract[name].input);
    expect(inputs.length).toBeGreaterThan(3);
    for (const input of inputs) {
      const request = { name, input };
      const refused = {
        ok: false,
        error: { code: 'invalid_input', params: { operation: name, field: expect.any(String) } },
      };
      expect(await http.invoke(request)).toMatchObject(refused);
      expect(await ipc.invoke(request)).toMatchObject(refused);
    }
  });

  it.each(names)('%s has an input that its schema takes', (name) => {
    expect(rightInputs(name)).not.toEqual([]);
  });

  // Reads before writes, so that the reads have something to find.
  const ordered = names.toSorted((one, other) => Number(isWrite(one)) - Number(isWrite(other)));
  it.each(ordered)('%s answers the same whichever way it is asked', async (name) => {
    for (const [index, input] of rightInputs(name).entries()) {
      const request = { name, input, jobId: `${name}-${index}` };
      const [over, under] = await Promise.all([http.invoke(request), ipc.invoke(request)]);
      expect(comparable(over, http.folder)).toEqual(comparable(under, ipc.folder));
      expect(over).not.toMatchObject({ error: { code: 'internal' } });
    }
  });

  it('refuses a name that is no operation', async () => {
    for (const name of ['clients.dropAll', '__proto__', 'constructor', 'toString', '']) {
      const refused = { ok: false, error: { code: 'invalid_input', params: { operation: name } } };
      expect(await http.invoke({ name, input: {} })).toMatchObject(refused);
      expect(await ipc.invoke({ name, input: {} })).toMatchObject(refused);
    }
  });
});

function isWrite(name: OperationName): boolean {
  return contract[name].kind === 'command' || contract[name].kind === 'writeJob';
}

describe('a wrong payload', () => {
  it('is refused before any SQL', async () => {
    const core = testCore();
    const { sqlite } = core.connection;
    const statements = [vi.spyOn(sqlite, 'prepare'), vi.spyOn(sqlite, 'exec')];
    for (const name of names) {
      for (const input of wrongInputs(contract[name].input)) {
        const answer = await core.invoke(name, input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
      }
    }
    expect(statements.map((spy) => spy.mock.calls)).toEqual([[], []]);
    core.close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, OperationName, Output, Response } from '#shared/contract/index.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Clock, ReadContext } from '#main/core/context.ts';
import { filesIn } from '#main/core/files.ts';
import { invoke } from '#main/core/invoke.ts';
import { openWriter, type Connection } from '#main/db/open.ts';

/** A clock that stands where a test puts it. */
export interface TestClock extends Clock {
  set(instant: string): void;
}

function clockAt(instant: string, timeZone = 'Europe/Moscow'): TestClock {
  let now = instant;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return {
    timeZone,
    now: () => now,
    today: () => format.format(new Date(now)),
    set: (next) => {
      now = next;
    },
  };
}

/** The core on one connection in the test's own thread, over a real file in a temporary folder. */
export interface TestCore {
  readonly path: string;
  readonly clock: TestClock;
  readonly connection: Connection;
  readonly context: ReadContext;
  invoke(name: string, input: unknown): Promise<Response>;
  /** Throws `AppError` where the operation failed. */
  call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The same, with the journal's action. */
  act<N extends OperationName>(
    name: N,
    input: Input<N>,
  ): Promise<{ value: Output<N>; action: ActionInfo | null }>;
  close(): void;
}

/** `unexpected` collects errors that have no code: a test fails on them unless it looks at them. */
export function testCore({ now = '2026-11-16T09:00:00.000Z' }: { now?: string } = {}): TestCore {
  const folder = mkdtempSync(join(tmpdir(), 'fifteen-'));
  const path = join(folder, 'shop.fifteen');
  const connection = openWriter(path);
  const clock = clockAt(now);
  const { sqlite, db } = connection;
  const context: ReadContext = {
    path,
    sqlite,
    db,
    clock,
    files: filesIn(join(folder, 'files')),
    version: '0.0.0-test',
  };
  const run = (name: string, input: unknown): Promise<Response> =>
    invoke(
      { name, input },
      {
        context,
        job: { progress: () => undefined, throwIfCancelled: () => undefined },
        checkOutput: true,
        report: (error) => {
          throw error;
        },
      },
    );
  const act: TestCore['act'] = async (name, input) => {
    const response = await run(name, input);
    if (!response.ok) throw new AppError(response.error.code, response.error.params);
    return { value: response.value as Output<typeof name>, action: response.action };
  };
  return {
    path,
    clock,
    connection,
    context,
    invoke: run,
    act,
    call: async (name, input) => (await act(name, input)).value,
    close: () => {
      connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

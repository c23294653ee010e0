import type { HostEvent } from '#shared/contract/bridge.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import {
  contract,
  type OperationName,
  type Output,
  type ParsedInput,
  type Request,
  type Response,
} from '#shared/contract/index.ts';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import { connect } from '#renderer/api/client.ts';

type Answers = {
  readonly [N in OperationName]?: (
    input: ParsedInput<N>,
  ) => Output<N> | ErrorCode | Promise<Output<N> | ErrorCode>;
};

export interface FakeCore {
  /** What was asked, in order: names with inputs as they were sent. */
  readonly asked: { readonly name: string; readonly input: unknown }[];
  readonly cancelled: string[];
  /** Inputs of one operation. */
  inputsOf(name: OperationName): unknown[];
  emit(event: HostEvent): void;
  /** The settings as they are now. */
  settings(): Settings;
}

/**
 * A core that answers from a table, parsed by the contract like the real one; a code is answered as a failure.
 * Commands are written in a journal of their own, numbered from 1, under the kind that `kinds` gives or their name.
 */
export function fakeCore(answers: Answers = {}, settings: Partial<Settings> = {}): FakeCore {
  const asked: { name: string; input: unknown }[] = [];
  const cancelled: string[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  let kept: Settings = { ...defaultSettings, welcomed: true, language: 'ru', ...settings };
  let actions = 0;
  const table: Record<string, unknown> = {
    'settings.get': () => kept,
    'base.place': () => ({ path: '/shop.fifteen' }),
    'settings.update': (change: Partial<Settings>) => (kept = { ...kept, ...change }),
    // Today asks, whatever it is tested for.
    'phone.missed': () => ({ total: 0, calls: [] }),
    // So does the shell.
    'notices.waiting': () => ({ isWaiting: false, nextAt: null }),
    ...answers,
  };

  const answer = async ({ name, input }: Request): Promise<Response> => {
    asked.push({ name, input });
    const operation = contract[name as OperationName];
    const handler = table[name] as ((input: unknown) => unknown) | undefined;
    if (!handler) throw new Error(`The test gives no answer to ${name}`);
    const value = await handler(operation.input.parse(input));
    if (typeof value === 'string') {
      return { ok: false, error: { code: value as ErrorCode, params: {} } };
    }
    const isWrite = operation.kind === 'command' || operation.kind === 'writeJob';
    const action: ActionInfo | null = isWrite
      ? {
          id: ++actions,
          kind: name,
          params: { number: '7', name: 'Зоя' },
          at: '2026-11-16T09:00:00.000Z',
        }
      : null;
    return { ok: true, value: operation.output.parse(value), action };
  };
  connect({
    invoke: answer,
    cancel: (jobId) => void cancelled.push(jobId),
    left: () => void asked.push({ name: 'left', input: null }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fileHeaders: {},
  });
  return {
    asked,
    cancelled,
    inputsOf: (name) => asked.filter((one) => one.name === name).map(({ input }) => input),
    settings: () => kept,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

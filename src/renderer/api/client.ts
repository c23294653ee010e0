import { AppError } from '#shared/contract/errors.ts';
import type { HostEvent } from '#shared/contract/bridge.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import type { Transport } from './transport.ts';

let current: Transport | undefined;

/** Says how the core is reached. Called once, before anything is drawn; tests pass a stand-in. */
export function connect(transport: Transport): void {
  current = transport;
}

export function transport(): Transport {
  if (!current) throw new AppError('host_unreachable');
  return current;
}

/** A value with the journal's action, where one was written. */
export interface Answer<N extends OperationName> {
  readonly value: Output<N>;
  readonly action: ActionInfo | null;
}

/** Runs an operation. Throws `AppError` with the code that `errors` has words for. */
export async function ask<N extends OperationName>(
  name: N,
  input: Input<N>,
  jobId?: string,
): Promise<Answer<N>> {
  const request = { name, input, ...(jobId === undefined ? {} : { jobId }) };
  const response = await transport().invoke(request);
  if (!response.ok) throw new AppError(response.error.code, response.error.params);
  // The core parses what it takes and answers an operation with that operation's own output.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where an answer gets its type
  return { value: response.value as Output<N>, action: response.action };
}

/** `ask` for those who want the value alone. */
export async function call<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const { value } = await ask(name, input);
  return value;
}

export function subscribe(listener: (event: HostEvent) => void, onGap: () => void): () => void {
  return transport().subscribe(listener, onGap);
}

import { AppError, type ErrorData } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Request, Response } from '#shared/contract/index.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { workError } from '../db/base-error.ts';
import { domains, type DomainName } from './app.ts';
import type { Job, ReadContext, WriteContext } from './context.ts';
import { inputProblem } from './input-problem.ts';
import { runAction } from './journal/action.ts';

export interface InvokeOptions {
  readonly context: ReadContext;
  readonly job: Job;
  /** Whether outputs are held against the contract too: in tests and development. */
  readonly checkOutput: boolean;
  /** Told of what is no failure that people have a sentence for. */
  readonly report: (error: unknown) => void;
}

type AnyHandler = (input: unknown, context: unknown) => unknown;

/** The contract ties each handler to its input and context; the tie is lost once the name is not a literal. */
interface AnyDomain {
  readonly contract: Readonly<Record<string, Operation>>;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
}

async function find(name: string): Promise<{ operation: Operation; handler: AnyHandler }> {
  const domainName = name.split('.')[0] ?? '';
  if (Object.hasOwn(domains, domainName)) {
    const { contract, handlers } = (await domains[domainName as DomainName]()) as AnyDomain;
    const operation = Object.hasOwn(contract, name) ? contract[name] : undefined;
    const handler = handlers[name];
    if (operation && handler) return { operation, handler };
  }
  throw new AppError('invalid_input', {
    operation: name.slice(0, 80),
    field: '',
    problem: 'unfit',
  });
}

/**
 * Runs one operation: the only place where input is parsed, whatever host it came through. Never throws:
 * failures come back as data.
 */
export async function invoke(request: Request, options: InvokeOptions): Promise<Response> {
  try {
    return await run(request, options);
  } catch (error) {
    return { ok: false, error: toErrorData(error, options) };
  }
}

async function run(
  { name, input }: Request,
  { context, job, checkOutput }: InvokeOptions,
): Promise<Response> {
  const { operation, handler } = await find(name);
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) {
    const problem = inputProblem(parsed.error.issues[0], input);
    throw new AppError('invalid_input', { operation: name, ...problem });
  }
  let value: unknown;
  let action: ActionInfo | null = null;
  if (operation.kind === 'query') {
    value = await handler(parsed.data, context);
  } else if (operation.kind === 'readJob') {
    value = await handler(parsed.data, { ...context, job });
  } else {
    const at = context.clock.now();
    ({ value, action } = await runAction({ sqlite: context.sqlite, kind: name, at }, (recorder) => {
      const writing: WriteContext = { ...context, ...recorder };
      return handler(parsed.data, operation.kind === 'writeJob' ? { ...writing, job } : writing);
    }));
  }
  if (checkOutput) value = operation.output.parse(value);
  return { ok: true, value, action };
}

function toErrorData(error: unknown, { context, report }: InvokeOptions): ErrorData {
  const known = workError(error, context.path);
  if (known instanceof AppError) return known.toData();
  report(error);
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', params: { message: message.slice(0, 300) } };
}

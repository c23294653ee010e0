import type { Contract, OperationName, Output, ParsedInput } from '#shared/contract/index.ts';
import type { ReadContext, ReadJobContext, WriteContext, WriteJobContext } from './context.ts';

/** What a handler is given, by the kind of its operation. */
export interface ContextOf {
  query: ReadContext;
  command: WriteContext;
  readJob: ReadJobContext;
  writeJob: WriteJobContext;
}

export type Handler<N extends OperationName> = (
  input: ParsedInput<N>,
  context: ContextOf[Contract[N]['kind']],
) => Output<N> | Promise<Output<N>>;

/** All operations, each with its handler: one that is missing does not compile. */
export type Handlers = { readonly [N in OperationName]: Handler<N> };

/** The handlers of one domain: `HandlersOf<'clients'>` has every `clients.…` operation. */
export type HandlersOf<Domain extends string> = {
  readonly [N in Extract<OperationName, `${Domain}.${string}`>]: Handler<N>;
};

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

/** The handlers of one domain: `HandlersOf<'clients'>` has every `clients.…` operation. One that is missing does not compile. */
export type HandlersOf<Domain extends string> = {
  readonly [N in Extract<OperationName, `${Domain}.${string}`>]: Handler<N>;
};

import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type {
  ReportCell,
  ReportParam,
  ReportResult,
  ReportTable,
} from '#shared/contract/reports.ts';
import { inputProblem } from '../input-problem.ts';
import type { ReadContext, ReadJobContext } from '../context.ts';

export type Row = readonly ReportCell[];

/** A table whose rows are made as they are asked for: a file of 100,000 rows is never held as a whole. */
export interface Table extends Omit<ReportTable, 'rows'> {
  /** From the first row anew at each call. */
  rows(): Iterable<Row>;
}

/** What a report has found. Money in minor units, shares as parts of one. */
export interface Report extends Pick<ReportResult, 'period' | 'figures' | 'chart' | 'notes'> {
  readonly tables: readonly Table[];
}

export type GivenParams = Readonly<Record<string, string | number | null>>;

interface Definition<Input extends z.ZodType> {
  /** Names its words under `reports` in i18n, and `report ID` of the command line. */
  readonly id: string;
  /** The parameters that it takes, each with what holds where it is left out, given the others. */
  params(
    this: void,
    context: ReadContext,
    given: GivenParams,
  ): Promise<readonly ReportParam[]> | readonly ReportParam[];
  /** Strict, and ready for texts: the command line has nothing else. */
  readonly input: Input;
  make(input: z.output<Input>, context: ReadJobContext): Promise<Report> | Report;
}

export interface ReportDefinition extends Pick<Definition<z.ZodType>, 'id' | 'params'> {
  /**
   * Makes the report with what was given and the defaults for the rest; answers both. `invalid_input` for a
   * parameter that it does not take or that makes no sense.
   */
  prepare(
    given: GivenParams,
    context: ReadJobContext,
  ): Promise<{ readonly params: GivenParams; readonly report: Report }>;
}

export const defineReport = <Input extends z.ZodType>(
  definition: Definition<Input>,
): ReportDefinition => ({
  id: definition.id,
  params: definition.params,
  async prepare(given, context) {
    const params: Record<string, string | number | null> = {};
    for (const param of await definition.params(context, given)) params[param.name] = param.default;
    Object.assign(params, given);
    const parsed = definition.input.safeParse(params);
    if (!parsed.success) {
      throw new AppError('invalid_input', inputProblem(parsed.error.issues[0], params));
    }
    return { params, report: await definition.make(parsed.data, context) };
  },
});

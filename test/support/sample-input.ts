import { z } from 'zod';

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
}

/** One of these satisfies every pattern of the contract; a new pattern wants its example here. */
const texts = [
  'Проба',
  '2026-11-16',
  '2026-11-16T09:00:00.000Z',
  '10:00',
  'UTC',
  'RU',
  '+79161234567',
];

type Breadth = 'least' | 'most';

/** An input that an operation's schema takes: with the fewest fields, or with all of them. */
export function sampleInput(schema: z.ZodType, breadth: Breadth): unknown {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return sampleOf(described as Schema, breadth);
}

function sampleOf(schema: Schema, breadth: Breadth): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (choice) return sampleOf(choice, breadth);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object') {
    const names = breadth === 'most' ? Object.keys(schema.properties ?? {}) : schema.required;
    return Object.fromEntries(
      (names ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {}, breadth)]),
    );
  }
  if (type === 'array') {
    const length = Math.max(schema.minItems ?? 0, breadth === 'most' ? 1 : 0);
    return Array.from({ length }, () => sampleOf(schema.items ?? {}, breadth));
  }
  if (type === 'integer' || type === 'number') {
    return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, 0);
  }
  if (type === 'boolean') return true;
  if (type === 'string') {
    const pattern = new RegExp(schema.pattern ?? '', 'u');
    return texts.find((text) => pattern.test(text)) ?? '';
  }
  return null;
}

/** Inputs that no schema of the contract should take, and those that this one indeed refuses. */
export function wrongInputs(schema: z.ZodType): unknown[] {
  const right = sampleInput(schema, 'most');
  const spoiled =
    typeof right === 'object' && right !== null
      ? Object.keys(right).map((name) => ({ ...right, [name]: { never: ['this'] } }))
      : [];
  const candidates: unknown[] = [undefined, null, 15, 'DROP TABLE clients', [], [1], ...spoiled];
  return candidates.filter((input) => !schema.safeParse(input).success);
}

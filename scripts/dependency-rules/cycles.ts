import type { Import } from './modules.ts';

/**
 * Import cycles among files, each once, as the list of its files beginning with the first by name.
 * Type-only imports leave nothing in the program and make no cycle.
 */
export function findCycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to, typeOnly } of imports) {
    if (typeOnly || to.kind !== 'file') continue;
    next.set(from, (next.get(from) ?? new Set()).add(to.name));
  }
  return groups(next).map((group) => shortestCycle(next, group));
}

/** Tarjan's strongly connected components, those that hold a cycle. */
function groups(next: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    low.set(file, index);
    stack.push(file);
    for (const target of next.get(file) ?? []) {
      if (!order.has(target)) low.set(file, Math.min(low.get(file) ?? index, visit(target)));
      else if (stack.includes(target)) {
        low.set(file, Math.min(low.get(file) ?? index, order.get(target) ?? index));
      }
    }
    if (low.get(file) === index) {
      const group = stack.splice(stack.indexOf(file)).toSorted();
      if (group.length > 1 || next.get(file)?.has(file)) found.push(group);
    }
    return low.get(file) ?? index;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** The shortest way from the group's first file back to itself. */
function shortestCycle(
  next: ReadonlyMap<string, ReadonlySet<string>>,
  group: readonly string[],
): string[] {
  const [start = ''] = group;
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const target of next.get(way.at(-1) ?? start) ?? []) {
      if (target === start) return way;
      if (!group.includes(target) || seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [...group];
}

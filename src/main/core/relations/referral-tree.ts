/** A client and whoever brought them. */
export interface Brought {
  readonly id: number;
  readonly broughtById: number;
  /** Minor units. */
  readonly revenueMinor: number;
}

export interface Branch extends Brought {
  /** Clients below, and their revenue, the branch's own client left out. */
  readonly below: number;
  readonly belowMinor: number;
}

export interface Branches {
  /** The biggest branches first among those whom one client brought; each behind whoever brought them. */
  readonly nodes: Branch[];
  readonly below: number;
  readonly belowMinor: number;
}

/**
 * Adds up what came of each recommendation. `all` are the clients below `rootId`, each behind whoever brought
 * them, so that one walk from the end adds up every branch.
 */
export function withBranches(rootId: number, all: readonly Brought[]): Branches {
  const sums = new Map<number, { below: number; belowMinor: number }>();
  const sumOf = (id: number) => {
    let sum = sums.get(id);
    if (!sum) sums.set(id, (sum = { below: 0, belowMinor: 0 }));
    return sum;
  };
  for (const { id, broughtById, revenueMinor } of all.toReversed()) {
    const own = sumOf(id);
    const above = sumOf(broughtById);
    above.below += own.below + 1;
    above.belowMinor += own.belowMinor + revenueMinor;
  }
  const branches = Map.groupBy(
    all.map((one) => ({ ...one, ...sumOf(one.id) })),
    ({ broughtById }) => broughtById,
  );
  const worth = (branch: Branch): number => branch.revenueMinor + branch.belowMinor;
  const nodes: Branch[] = [];
  const waiting = [rootId];
  for (let at = 0; at < waiting.length; at++) {
    const next = (branches.get(waiting[at] ?? 0) ?? []).toSorted(
      (a, b) => worth(b) - worth(a) || a.id - b.id,
    );
    for (const branch of next) {
      nodes.push(branch);
      waiting.push(branch.id);
    }
  }
  return { nodes, ...sumOf(rootId) };
}

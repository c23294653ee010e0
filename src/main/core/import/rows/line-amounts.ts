/** A price keeps so many decimals until it has been multiplied: 0.001 × 1,000 pieces is a whole unit. */
export const priceDigits = 5;

const pow10 = (digits: number): number => 10 ** digits;

export interface LineAmounts {
  /** Thousandths. */
  readonly quantity: number;
  /** Minor units, rounded. */
  readonly price: number;
  /** Minor units. */
  readonly total: number;
}

const roundHalfAway = (value: number): number =>
  (value < 0 ? -Math.round(-value) : Math.round(value)) + 0;

/** quantity × exact price × (1 − discount) in minor units, rounded once, half away from zero. */
function exactTotal(quantity: number, exactPrice: number, discount: number, extra: number): number {
  const product = quantity * exactPrice;
  if (discount === 0 && Number.isSafeInteger(product))
    return roundHalfAway(product / (1000 * extra));
  const exact = BigInt(quantity) * BigInt(exactPrice) * BigInt(10_000 - discount);
  const scale = 1000n * BigInt(extra) * 10_000n;
  const magnitude = ((exact < 0n ? -exact : exact) * 2n + scale) / (scale * 2n);
  return Number(exact < 0n ? -magnitude : magnitude);
}

/**
 * The amounts of a line from what its row has (NaN for what it has not): the total as given, else from quantity and
 * price; the price as given, else from the total. `exactPrice` has `priceDigits` decimals, money `fractionDigits`.
 * Null where neither price nor total is known.
 */
export function lineAmounts(
  given: { quantity: number; exactPrice: number; discount: number; total: number },
  fractionDigits: number,
): LineAmounts | null {
  const extra = pow10(priceDigits - fractionDigits);
  let quantity = Number.isNaN(given.quantity) ? 1000 : given.quantity;
  const { exactPrice, discount } = given;
  if (Number.isNaN(exactPrice)) {
    if (Number.isNaN(given.total)) return null;
    if (given.total < 0 && quantity > 0) quantity = -quantity;
    const price = quantity === 0 ? given.total : roundHalfAway((given.total * 1000) / quantity);
    return { quantity, price, total: given.total };
  }
  const price = roundHalfAway(exactPrice / extra);
  if (Number.isNaN(given.total)) {
    return { quantity, price, total: exactTotal(quantity, exactPrice, discount, extra) };
  }
  // A return whose sum is negative and whose quantity is not: the goods went back.
  if (given.total < 0 && quantity > 0 && price >= 0) quantity = -quantity;
  return { quantity, price, total: given.total };
}

/** A price keeps so many decimals until it has been multiplied: 0.001 × 1,000 pieces is a whole unit. */
export const priceDigits = 5;

const pow10 = (digits: number): number => 10 ** digits;

export interface LineAmounts {
  /** Thousandths. */
  readonly quantity: number;
  /** Minor units, rounded. */
  readonly price: number;
  /** Basis points; rounded where the discount was given as a sum. */
  readonly discount: number;
  /** Minor units. */
  readonly total: number;
}

/** What the row of a line has; NaN for what it has not. */
export interface GivenAmounts {
  readonly quantity: number;
  readonly exactPrice: number;
  /** Basis points. */
  readonly discount: number;
  /** Minor units, whatever its sign. Where it is given, it goes before the percentage. */
  readonly discountAmount: number;
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
 * Null where neither price nor total is known; `too_large` where the discount is larger than what it is taken from.
 */
export function lineAmounts(
  given: GivenAmounts,
  fractionDigits: number,
): LineAmounts | 'too_large' | null {
  const extra = pow10(priceDigits - fractionDigits);
  let quantity = Number.isNaN(given.quantity) ? 1000 : given.quantity;
  const { exactPrice } = given;
  let discount = Number.isNaN(given.discount) ? 0 : given.discount;
  if (Number.isNaN(exactPrice)) {
    if (Number.isNaN(given.total)) return null;
    if (given.total < 0 && quantity > 0) quantity = -quantity;
    const price = quantity === 0 ? given.total : roundHalfAway((given.total * 1000) / quantity);
    return { quantity, price, discount, total: given.total };
  }
  const price = roundHalfAway(exactPrice / extra);
  let discounted: number | null = null;
  if (!Number.isNaN(given.discountAmount)) {
    const gross = exactTotal(quantity, exactPrice, 0, extra);
    const taken = Math.abs(given.discountAmount);
    if (taken > Math.abs(gross)) return 'too_large';
    discount = gross === 0 ? 0 : roundHalfAway((taken * 10_000) / Math.abs(gross));
    discounted = gross < 0 ? gross + taken : gross - taken;
  }
  if (Number.isNaN(given.total)) {
    const total = discounted ?? exactTotal(quantity, exactPrice, discount, extra);
    return { quantity, price, discount, total };
  }
  // A return whose sum is negative and whose quantity is not: the goods went back.
  if (given.total < 0 && quantity > 0 && price >= 0) quantity = -quantity;
  return { quantity, price, discount, total: given.total };
}

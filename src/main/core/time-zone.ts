/** A journey is noticed within a minute: to look costs half a millisecond. */
const lookEveryMs = 60_000;

/**
 * The IANA name of the zone that the computer is in now: a laptop travels while the program runs. `elapsed` is a clock
 * in milliseconds that nobody sets.
 */
export function zoneOfComputer(elapsed = (): number => performance.now()): () => string {
  let lookedAt = -Infinity;
  let zone = '';
  return () => {
    if (elapsed() - lookedAt >= lookEveryMs) {
      lookedAt = elapsed();
      lookAnew();
      zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
    return zone;
  };
}

/** Node asks the system for the zone at its start, and again only when this is written, with whatever value. */
function lookAnew(): void {
  const { TZ } = process.env;
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
}

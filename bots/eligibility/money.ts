/**
 * Reads an amount in dollars as printed: `$1,234.50`, `1234.5`, `$0.00`, `-$12.00`, `($12.00)`, `$25`.
 * Out: whole cents, or `undefined` for anything else; a sign, digits out of place or a third decimal is not guessed at.
 */
export function readCents(text: string): number | undefined {
  const match =
    /^(?<minus>-)?(?<open>\()?\$?(?<dollars>\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(?<cents>\d{1,2}))?(?<close>\))?$/.exec(
      text.trim(),
    );
  const parts = match?.groups;
  if (!parts || (parts.open === undefined) !== (parts.close === undefined)) return undefined;
  if (parts.minus !== undefined && parts.open !== undefined) return undefined;
  const dollars = Number(parts.dollars?.replaceAll(',', ''));
  const cents = Number((parts.cents ?? '').padEnd(2, '0'));
  const amount = dollars * 100 + cents;
  if (amount === 0) return 0;
  return parts.minus !== undefined || parts.open !== undefined ? -amount : amount;
}

/** Reads `20%`, `20 %` or `12.5%`. Out: whole per cent between 0 and 100, or `undefined`. */
export function readPercent(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d{1,2})?)\s*%?$/.exec(text.trim())?.[1];
  const percent = digits === undefined ? undefined : Number(digits);
  return percent !== undefined && percent <= 100 ? percent : undefined;
}

/** A number in an auto-number field's pattern: `SA-{000000}` gives `SA-000042`; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` are the day's parts. */
export function formatAutoNumber(pattern: string, number: number, now: Date): string {
  return pattern.replace(/\{([^}]*)\}/g, (whole, code: string) => {
    if (/^0+$/.test(code)) return String(number).padStart(code.length, '0');
    switch (code) {
      case 'YYYY':
        return String(now.getUTCFullYear());
      case 'YY':
        return String(now.getUTCFullYear()).slice(-2);
      case 'MM':
        return String(now.getUTCMonth() + 1).padStart(2, '0');
      case 'DD':
        return String(now.getUTCDate()).padStart(2, '0');
      default:
        return whole;
    }
  });
}

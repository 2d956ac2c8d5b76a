/**
 * Coins and notes in circulation, in minor units, largest first, as the central banks list them:
 * Bank of England, European Central Bank, U.S. Currency Education Program, Banco de México, Bangko
 * Sentral ng Pilipinas, Bank Indonesia, Banco Central do Brasil, Swiss National Bank, Bank of Japan.
 */
const OF_CURRENCY: Readonly<Record<string, readonly number[]>> = {
  GBP: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  EUR: [20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1],
  MXN: [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10],
  PHP: [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 100, 25, 5, 1],
  IDR: [10000000, 5000000, 2000000, 1000000, 500000, 200000, 100000, 50000, 20000, 10000],
  BRL: [20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5],
  CHF: [100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  JPY: [10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1]
}

/** Ones, twos and fives: about what any other currency has. */
const USUAL = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]

/** What cash of a currency is counted in, in minor units, largest first. */
export const denominationsOf = (currency: string, digits: number): readonly number[] =>
  OF_CURRENCY[currency] ??
  (digits === 2
    ? [20000, 10000, ...USUAL]
    : USUAL.map(value => value * 10 ** Math.max(0, digits - 2)))

/** The decimals of a currency. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

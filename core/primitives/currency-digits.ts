/**
 * ISO 4217 list one: the currencies whose minor unit is not a hundredth. Which currencies exist is
 * asked of Intl, but not their decimals: Intl answers with everyday habit (CLDR), which differs
 * from ISO for 17 currencies in use (IQD, HUF, COP, IDR, PKR …) and changes with the version of
 * Node, and with it the meaning of every stored amount.
 */
const noDecimals = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ')
)
const threeDecimals = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** 0 (JPY), 2 (EUR) or 3 (KWD), for server and browser alike. */
export function digitsByIso(currency: string): 0 | 2 | 3 {
  if (noDecimals.has(currency)) return 0
  return threeDecimals.has(currency) ? 3 : 2
}

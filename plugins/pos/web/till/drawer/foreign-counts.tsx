import { AmountField } from 'stoa/web/amount-field'
import { CountCash, type CashCount } from './count-cash.tsx'
import { drawerWords } from './drawer-words.ts'

export interface ForeignCount extends CashCount {
  leftMinor?: number | null
}
export type ForeignCounts = Readonly<Record<string, ForeignCount>>

interface Props {
  currencies: readonly string[]
  value: ForeignCounts
  onChange(counts: ForeignCounts): void
  onEnter(): void
  /** Whether what stays for the next session is asked for. */
  asksLeft?: boolean
}

/** Cash in each other currency of the drawer. */
export function ForeignCounts({ currencies, value, onChange, onEnter, asksLeft = false }: Props) {
  const words = drawerWords.use()
  const set = (currency: string, count: Partial<ForeignCount>): void => {
    const before = value[currency] ?? { amountMinor: null }
    onChange({ ...value, [currency]: { ...before, ...count } })
  }
  return currencies.map(currency => (
    <div key={currency} className="count-cash" role="group" aria-label={words.count.of(currency)}>
      <CountCash
        currency={currency}
        value={value[currency] ?? { amountMinor: null }}
        onChange={({ amountMinor, pieces }) => set(currency, { amountMinor, pieces })}
        onEnter={onEnter}
      />
      {asksLeft && (
        <AmountField
          label={words.close.leftOf(currency)}
          currency={currency}
          value={value[currency]?.leftMinor ?? null}
          onChange={leftMinor => set(currency, { leftMinor })}
        />
      )}
    </div>
  ))
}

/** Those that were counted, as the API takes them. */
export const countsOf = (currencies: readonly string[], counts: ForeignCounts) =>
  currencies.flatMap(currency => {
    const { amountMinor = null, pieces, leftMinor = null } = counts[currency] ?? {}
    if (amountMinor === null) return []
    return [
      {
        currency,
        amountMinor,
        ...(pieces && { pieces }),
        ...(leftMinor !== null && { leftMinor })
      }
    ]
  })

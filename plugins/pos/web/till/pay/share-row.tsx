import { Icon, later } from 'stoa/web/face'
import { tillWords } from '../till-words.ts'

const Guests = later(() => import('./guests.tsx'))

export interface Shares {
  /** Of all guests; the first who pays is number 1. */
  guests: number
  paying: number
  /** What this one pays, where an amount was given for it. */
  fixedMinor: number | null
}

export interface SharesProps<Shared> {
  shares: Shared
  /** Typed just now; null: nothing. */
  typedMinor: number | null
  /** What may at most be paid now. */
  restMinor: number
  onChange(shares: Shares | null): void
  /** The typed amount is what this guest pays. */
  onFixed(amountMinor: number): void
}

/** The bill is split by guests: in equal parts, or by what each says. */
export function ShareRow({ shares, ...given }: SharesProps<Shares | null>) {
  const { shares: words } = tillWords.use()
  if (shares !== null) return <Guests shares={shares} {...given} />
  return (
    <div className="share-row">
      <button
        type="button"
        className="touch"
        disabled={given.restMinor < 2}
        onClick={() => given.onChange({ guests: 2, paying: 1, fixedMinor: null })}
      >
        <Icon name="split" size={20} />
        {words.split}
      </button>
    </div>
  )
}

import { useState, type KeyboardEvent } from 'react'
import { TextInput } from '@mantine/core'
import { Icon } from './icon.tsx'
import { lotsWords } from './lots-words.ts'
import css from './lots-field.module.css'

/** A lot, or a piece with a serial number, as it is typed. */
export interface TypedLot {
  code: string
  /** Decimal text; of a piece '1'. */
  quantity: string
  /** YYYY-MM-DD; '': nobody said. */
  expiresOn: string
}

interface Props {
  /** What the goods are called. */
  name: string
  kind: 'lot' | 'expiry' | 'serial'
  /** Decimal text: how much has to be named; '' while that is not known. */
  quantity: string
  lots: readonly TypedLot[]
  onLots(lots: TypedLot[]): void
  /** What a scanned code says; null: it is the number itself. */
  read(text: string): { code: string; expiresOn: string | null } | null
  /** Whether an expiry date is asked for: of goods that come in. */
  isComing?: boolean
}

/** How much is in lots. */
export const namedIn = (lots: readonly TypedLot[]): number =>
  Number(lots.reduce((sum, lot) => sum + (Number(lot.quantity) || 0), 0).toFixed(3))

/** As the API takes them. */
export const lotsToSend = (
  lots: readonly TypedLot[]
): Array<{ code: string; quantity: string; expiresOn?: string }> =>
  lots.map(({ code, quantity, expiresOn }) => ({
    code,
    quantity,
    ...(expiresOn !== '' && { expiresOn })
  }))

/** Lots or serial numbers of goods: each by a scan, or typed. */
export function LotsField(props: Props) {
  const { name, kind, quantity, lots, onLots, read, isComing = true } = props
  const words = lotsWords.use()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const isSerial = kind === 'serial'
  const named = namedIn(lots)
  const add = (): void => {
    const text = typed.trim()
    if (text === '') return
    const { code, expiresOn } = read(text) ?? { code: text, expiresOn: null }
    if (lots.some(lot => lot.code === code)) return setFault(words.twice(code))
    const rest = Math.max(0, Number((Number(quantity) - named).toFixed(3)))
    setTyped('')
    setFault(null)
    onLots([
      ...lots,
      { code, quantity: isSerial ? '1' : String(rest || 1), expiresOn: expiresOn ?? '' }
    ])
  }
  const change = (code: string, part: Partial<TypedLot>): void =>
    onLots(lots.map(lot => (lot.code === code ? { ...lot, ...part } : lot)))
  return (
    <div className={css['lots']}>
      <TextInput
        label={isSerial ? words.serial : words.lot}
        aria-label={isSerial ? words.addSerial(name) : words.add(name)}
        description={`${words.help} ${words.named(String(named), quantity)}`}
        autoComplete="off"
        maxLength={500}
        value={typed}
        error={fault}
        onChange={event => {
          setFault(null)
          setTyped(event.currentTarget.value)
        }}
        onBlur={add}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      {lots.length > 0 && (
        <ul>
          {lots.map(lot => (
            <li key={lot.code}>
              <bdi className="num">{lot.code}</bdi>
              {kind === 'expiry' && isComing ? (
                <TextInput
                  type="date"
                  aria-label={words.expires(lot.code)}
                  value={lot.expiresOn}
                  onChange={event => change(lot.code, { expiresOn: event.currentTarget.value })}
                />
              ) : (
                <span />
              )}
              {isSerial ? (
                <span />
              ) : (
                <TextInput
                  className={css['quantity']}
                  aria-label={words.quantity(lot.code)}
                  inputMode="decimal"
                  autoComplete="off"
                  value={lot.quantity}
                  error={!(Number(lot.quantity) > 0)}
                  onChange={event =>
                    change(lot.code, { quantity: event.currentTarget.value.replace(',', '.') })
                  }
                />
              )}
              <button
                type="button"
                className="button quiet only"
                aria-label={words.remove(lot.code)}
                onClick={() => onLots(lots.filter(one => one !== lot))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

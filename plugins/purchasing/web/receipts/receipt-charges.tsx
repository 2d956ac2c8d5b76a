import { NativeSelect } from '@mantine/core'
import { Card, Icon } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import css from '../orders/order.module.css'

const KINDS = ['freight', 'customs', 'other'] as const
const SPREADS = ['value', 'quantity', 'weight'] as const
const MOST = 20

/** What it cost to bring goods, as it is typed. */
export interface TypedCharge {
  id: number
  kind: (typeof KINDS)[number]
  spreadBy: (typeof SPREADS)[number]
  amountMinor: number | null
}

/** Whether it can be sent. */
export const isCharge = ({ amountMinor }: TypedCharge): boolean =>
  amountMinor !== null && amountMinor > 0

interface Props {
  charges: TypedCharge[]
  onCharges(charges: TypedCharge[]): void
}

export function ReceiptCharges({ charges, onCharges }: Props) {
  const words = pageWords.use()
  const add = (): void => {
    const id = Math.max(0, ...charges.map(charge => charge.id)) + 1
    onCharges([...charges, { id, kind: 'freight', spreadBy: 'value', amountMinor: null }])
  }
  return (
    <Card title={words.charges} flush>
      <p className={`${css['low']} muted small`}>{words.freightHelp}</p>
      <ul className={css['lines']}>
        {charges.map(charge => {
          const change = (part: Partial<TypedCharge>): void =>
            onCharges(charges.map(one => (one.id === charge.id ? { ...one, ...part } : one)))
          const name = words.kinds[charge.kind]
          return (
            <li key={charge.id}>
              <span>{name}</span>
              <button
                type="button"
                className="button quiet only"
                aria-label={words.removing(name)}
                onClick={() => onCharges(charges.filter(one => one.id !== charge.id))}
              >
                <Icon name="close" />
              </button>
              <div className={css['fields']}>
                <NativeSelect
                  label={words.chargeKind}
                  value={charge.kind}
                  data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
                  onChange={event => {
                    const chosen = event.currentTarget.value
                    change({ kind: KINDS.find(kind => kind === chosen) ?? 'other' })
                  }}
                />
                <MoneyInput
                  label={words.amount}
                  value={charge.amountMinor}
                  error={!isCharge(charge)}
                  onChange={amountMinor => change({ amountMinor })}
                />
                <NativeSelect
                  label={words.spread}
                  value={charge.spreadBy}
                  data={SPREADS.map(value => ({ value, label: words.spreads[value] }))}
                  onChange={event => {
                    const chosen = event.currentTarget.value
                    change({ spreadBy: SPREADS.find(by => by === chosen) ?? 'value' })
                  }}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {charges.length < MOST && (
        <div className={css['finder']}>
          <button type="button" className="button" onClick={add}>
            <Icon name="plus" />
            {words.addCharge}
          </button>
        </div>
      )}
    </Card>
  )
}

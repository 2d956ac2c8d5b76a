import { Count, Day, Money, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { Fact, Rows } from './facts.ts'
import css from './proposal.module.css'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const DAY = /^\d{4}-\d\d-\d\d$/
const NUMBER = /^-?\d+(\.\d+)?$/

/** priceMinor → Price; trackingNumber → Tracking number */
function useFieldLabel(): (key: string) => string {
  const { fields } = pageWords.use()
  return key => {
    const known = fields[key]
    if (known !== undefined) return known
    const text = key
      .replace(/(Minor|Id)$/, '')
      .replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
}

/** A value by what its name and its form say it is. */
function Value({ of: { key, value } }: { of: Fact }) {
  const { yes, no } = pageWords.use()
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') {
    return key.endsWith('Minor') ? <Money amount={value} /> : <Count of={value} />
  }
  if (INSTANT.test(value)) return <When at={value} />
  if (DAY.test(value)) return <Day of={value} />
  if (/quantity|before|after/i.test(key) && NUMBER.test(value)) return <Count of={value} />
  return <bdi>{value}</bdi>
}

export function FactList({ facts }: { facts: Fact[] }) {
  const labelOf = useFieldLabel()
  return (
    <dl className={`pairs ${css['facts']}`}>
      {facts.map((fact, i) => [
        <dt key={i}>{labelOf(fact.key)}</dt>,
        <dd key={`is ${i}`}>
          <Value of={fact} />
        </dd>
      ])}
    </dl>
  )
}

export function RowTable({ rows: { key, rows } }: { rows: Rows }) {
  const labelOf = useFieldLabel()
  const columns = [...new Set(rows.flatMap(({ facts }) => facts.map(fact => fact.key)))]
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={labelOf(key)}>
      <table className="table plain">
        <thead>
          <tr>
            <th>{labelOf('name')}</th>
            {columns.map(column => (
              <th key={column} className="end">
                {labelOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, facts }, i) => (
            <tr key={i}>
              <td>
                <bdi>{name}</bdi>
              </td>
              {columns.map(column => {
                const fact = facts.find(one => one.key === column)
                return (
                  <td key={column} className="end">
                    {fact && <Value of={fact} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

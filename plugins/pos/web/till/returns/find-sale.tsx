import { useEffect, useState } from 'react'
import { answer, api, Failed, Icon, Money, type Row, useMay, Waiting, When } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { returnWords } from './return-words.ts'

const SHOWN = 8

interface Props {
  fault: string | null
  /** By what stands on the receipt. */
  onFind(text: string): void
}

export function FindSale({ fault, onFind }: Props) {
  const words = returnWords.use()
  const [text, setText] = useState('')
  return (
    <>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() !== '') onFind(text.trim())
        }}
      >
        <label className="till-search">
          <Icon name="search" size={20} />
          <input
            data-first
            data-scans
            autoFocus
            aria-label={words.search}
            placeholder={words.search}
            autoComplete="off"
            maxLength={1000}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        </label>
      </form>
      {fault === null ? (
        <p className="muted small">{words.help}</p>
      ) : (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <Latest onFind={onFind} />
    </>
  )
}

function Latest({ onFind }: Pick<Props, 'onFind'>) {
  const words = returnWords.use()
  const { sales, names, error, again } = useLatest()
  return (
    <section aria-label={words.latest}>
      <h3>{words.latest}</h3>
      {error !== null ? (
        <Failed error={error} again={again} />
      ) : sales === null ? (
        <Waiting rows={4} />
      ) : sales.length === 0 ? (
        <p className="muted">{words.noLatest}</p>
      ) : (
        <ul className="people">
          {sales.map(({ id, number, occurredAt, customerId, dueMinor }) => (
            <li key={id}>
              <button type="button" className="found-row" onClick={() => onFind(number)}>
                <span className="name">
                  <b className="num">{number}</b>
                  <span className="muted small">
                    <When at={occurredAt} as="short" />
                    {customerId !== null && names.has(customerId) && (
                      <>
                        {' · '}
                        <bdi>{names.get(customerId)}</bdi>
                      </>
                    )}
                  </span>
                </span>
                <Money amount={dueMinor} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type SaleRow = Row<'/api/v1/pos/sales'>
const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** The latest sales of the shop, and what their customers are called, for whoever may see them. */
function useLatest() {
  const { shopId } = useTill().register
  const maySeeCustomers = useMay('customer.read')
  const [sales, setSales] = useState<SaleRow[] | null>(null)
  const [names, setNames] = useState(NO_NAMES)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    setError(null)
    answer(api.GET('/api/v1/pos/sales', { params: { query: { shopId, limit: SHOWN } } })).then(
      ({ items }) => {
        if (!isOld) setSales(items)
      },
      (failed: Error) => {
        if (!isOld) setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [shopId, tries])
  useEffect(() => {
    if (!maySeeCustomers || sales === null) return
    let isOld = false
    const ids = new Set(sales.flatMap(({ customerId }) => customerId ?? []))
    // Without a name its number is still there.
    for (const customerId of ids) {
      answer(
        api.GET('/api/v1/customers/customers/{customerId}', { params: { path: { customerId } } })
      ).then(
        ({ name }) => {
          if (!isOld) setNames(known => new Map(known).set(customerId, name))
        },
        () => {}
      )
    }
    return () => {
      isOld = true
    }
  }, [maySeeCustomers, sales])
  return { sales, names, error, again: () => setTries(n => n + 1) }
}

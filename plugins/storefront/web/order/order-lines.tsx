import { Count, Money } from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'
import css from './order.module.css'

const PPM_OF_PERCENT = 10_000

export function OrderLines({ order }: { order: Order }) {
  const { lineWords: words } = storefrontWords.use()
  return (
    <section className="card flush" aria-label={words.title}>
      <table className={`table plain ${css['lines']}`}>
        <thead>
          <tr>
            <th>{words.product}</th>
            <th className="end">{words.quantity}</th>
            <th className={`end ${css['price']}`}>{words.price}</th>
            <th className="end">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map(line => (
            <tr key={line.lineNo}>
              <td>
                <bdi>{line.name}</bdi>
                <p className="muted small">
                  <span className="num">{line.sku}</span>
                  {line.returnedQuantity !== '0' && (
                    <span className={css['returned']}>
                      {' '}
                      · {words.returned(line.returnedQuantity)}
                    </span>
                  )}
                </p>
              </td>
              <td className="end">
                <Count of={line.quantity} />
              </td>
              <td className={`end ${css['price']}`}>
                <Money amount={line.unitPriceMinor} />
              </td>
              <td className="end">
                <Money amount={line.totalMinor} />
                {line.discountMinor > 0 && (
                  <p className="muted small">
                    <Money amount={-line.discountMinor} />
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.note !== null && order.note !== '' && (
        <p className={css['wish']} dir="auto">
          {order.note}
        </p>
      )}
      <dl className={`pairs ${css['sums']}`}>
        <dt>{words.net}</dt>
        <dd>
          <Money amount={order.netMinor} />
        </dd>
        {order.taxes.map(({ code, ratePpm, taxMinor }) => [
          <dt key={`${code} ${ratePpm}`}>
            <bdi>{code}</bdi> <Count of={ratePpm / PPM_OF_PERCENT} /> %
          </dt>,
          <dd key={`${code} ${ratePpm} is`}>
            <Money amount={taxMinor} />
          </dd>
        ])}
        {order.roundingMinor !== 0 && (
          <>
            <dt>{words.rounding}</dt>
            <dd>
              <Money amount={order.roundingMinor} signed />
            </dd>
          </>
        )}
        <dt className="total">{words.total}</dt>
        <dd className="total">
          <Money amount={order.dueMinor} />
        </dd>
      </dl>
    </section>
  )
}

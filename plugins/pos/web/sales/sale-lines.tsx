import { Count, Money } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { posWords } from '../pos-words.ts'
import { Quantity, UnitPrice } from './measured.tsx'
import css from './sale.module.css'

const PPM_OF_PERCENT = 10_000

/** Lines and sums as they stand on the receipt. */
export function SaleLines({ sale }: { sale: Sale }) {
  const words = posWords.use()
  return (
    <section className="card flush" aria-label={words.lines}>
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
          {sale.lines.map(line => (
            <tr key={line.lineNo}>
              <td>
                <bdi>{line.name}</bdi>
                <p className="muted small">
                  <span className="num">{line.sku}</span>
                  {line.scaleCode !== null && <span className="num"> · {line.scaleCode}</span>}
                  {line.priceList !== null && <bdi> · {line.priceList}</bdi>}
                  {line.refundedQuantity !== '0' && (
                    <span className={css['refunded']}>
                      {' '}
                      · {words.refundedOf(line.refundedQuantity)}
                    </span>
                  )}
                </p>
              </td>
              <td className="end">
                <Quantity of={line.quantity} unit={line.unit} />
              </td>
              <td className={`end ${css['price']}`}>
                <UnitPrice minor={line.unitPriceMinor} unit={line.unit} />
              </td>
              <td className="end">
                <Money amount={line.totalMinor} />
                {line.discountMinor > 0 && (
                  <p className="muted small">
                    <Money amount={-line.discountMinor} />
                    {line.discountReason !== null && (
                      <>
                        {' · '}
                        <bdi>{line.discountReason}</bdi>
                      </>
                    )}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={`pairs ${css['sums']}`}>
        {sale.discountReason !== null && (
          <>
            <dt>{words.discountReason}</dt>
            <dd>
              <bdi>{sale.discountReason}</bdi>
            </dd>
          </>
        )}
        {sale.serviceChargeOff !== null && (
          <>
            <dt>{words.serviceChargeOff}</dt>
            <dd>
              <bdi>{sale.serviceChargeOff}</bdi>
            </dd>
          </>
        )}
        {sale.serviceCharge !== null && (
          <>
            <dt>
              {words.serviceCharge} <Count of={sale.serviceCharge.ratePpm / PPM_OF_PERCENT} /> %
            </dt>
            <dd>
              <Money amount={sale.serviceCharge.totalMinor} />
            </dd>
          </>
        )}
        <dt>{words.net}</dt>
        <dd>
          <Money amount={sale.netMinor} />
        </dd>
        {sale.taxExemption !== null && (
          <>
            <dt>{words.taxExemption}</dt>
            <dd>
              {words.exemptionKinds[sale.taxExemption.kind]} ·{' '}
              <bdi className="num">{sale.taxExemption.certificate}</bdi>
              {sale.taxExemption.byHand && <span className="muted"> · {words.byHand}</span>}
            </dd>
            <dt>{words.taxLeftOff}</dt>
            <dd>
              <Money amount={sale.exemptTaxMinor} />
            </dd>
          </>
        )}
        {sale.taxes.map(({ code, ratePpm, taxMinor, exempt }) => [
          <dt key={`${code} ${ratePpm} ${exempt}`}>
            {code} {exempt ? words.exempt : <Count of={ratePpm / PPM_OF_PERCENT} />}
            {!exempt && ' %'}
          </dt>,
          <dd key={`${code} ${ratePpm} ${exempt} is`}>
            <Money amount={taxMinor} />
          </dd>
        ])}
        {sale.roundingMinor !== 0 && (
          <>
            <dt>{words.rounding}</dt>
            <dd>
              <Money amount={sale.roundingMinor} signed />
            </dd>
          </>
        )}
        <dt className="total">{words.total}</dt>
        <dd className="total">
          <Money amount={sale.dueMinor} />
        </dd>
      </dl>
    </section>
  )
}

import { formatMoney, Icon, useFigures, useMay, When } from 'stoa/web/face'
import { packsIn, pricePer, quantityText } from '../../../pricing/rules/units/measured.ts'
import { foreignText } from '../../foreign-money.ts'
import { rungUpAgain, type FrozenSale } from '../outbox/frozen-sale.ts'
import { paperWords } from '../paper/paper-words.ts'
import { numbersOf } from '../ticket/fitted-lots.ts'
import { taxWords } from '../ticket/tax/tax-words.ts'
import { useTill } from '../till-context.ts'
import { useCalled } from './called.ts'
import { tillWords } from '../till-words.ts'

type SoldLine = FrozenSale['lines'][number] | undefined

const packsOf = (line: SoldLine): number | null =>
  packsIn(line?.quantity ?? '', line?.packQuantity ?? null)

/** The receipt of a sale the server does not have yet: its reference stands for the number. */
export default function ReceiptHere({ sale }: { sale: FrozenSale }) {
  const words = tillWords.use()
  const called = useCalled()
  const paper = paperWords.use()
  const tax = taxWords.use()
  const figures = useFigures()
  const { book } = useTill().book
  const head = book?.head
  const money = (amountMinor: number): string => formatMoney(figures, amountMinor)
  const { totals } = sale
  const rungUp = rungUpAgain(sale)
  const mayIssue = useMay('invoice.issue')
  const pieces = (line: SoldLine): string =>
    packsOf(line) !== null || (line?.unit ?? 'piece') === 'piece'
      ? `${packsOf(line) ?? line?.quantity ?? ''} × `
      : ''
  const weighed = (line: SoldLine): string => {
    const { quantity, unit = 'piece', unitPriceMinor = 0 } = line ?? {}
    if (quantity === undefined || unit === 'piece' || packsOf(line) !== null) return ''
    return `${quantityText(quantity, unit, figures.locale)} × ${pricePer(money(unitPriceMinor), unit)}`
  }
  return (
    <div className="receipt">
      <div className="paper here" tabIndex={0} role="region" aria-label={paper.receipt}>
        <h2>
          <bdi>{head?.companyName}</bdi>
        </h2>
        <p className="header">{head?.receiptHeader}</p>
        <p>
          {sale.reference} · <When at={sale.rungUpAt} as="short" />
        </p>
        <dl className="pairs">
          {rungUp.lines.map(({ lineNo, name, totalMinor }, i) => [
            <dt key={lineNo}>
              {pieces(sale.lines[i])}
              <bdi>{name}</bdi> {weighed(sale.lines[i])}
              {[
                ...(book?.goods(sale.lines[i]?.variantId ?? '')?.fields ?? []),
                ...numbersOf(sale.extras, sale.lines[i]?.variantId)
              ].map(field => (
                <small key={field} className="muted" style={{ display: 'block' }}>
                  <bdi>{field}</bdi>
                </small>
              ))}
            </dt>,
            <dd key={`${lineNo} total`} className="num">
              {money(totalMinor)}
            </dd>
          ])}
          {rungUp.serviceCharge !== undefined && (
            <>
              <dt>
                {paper.serviceCharge} {rungUp.serviceCharge.ratePpm / 10_000} %
              </dt>
              <dd className="num">{money(rungUp.serviceCharge.totalMinor)}</dd>
            </>
          )}
          <dt>{words.total}</dt>
          <dd className="num">{money(totals.totalMinor)}</dd>
          {sale.taxExemption != null && (
            <>
              <dt>{tax.exempt}</dt>
              <dd>
                {tax.kinds[sale.taxExemption.kind]} · <bdi>{sale.taxExemption.certificate}</bdi>
              </dd>
            </>
          )}
          {totals.taxMinor !== 0 && (
            <>
              <dt>{words.tax}</dt>
              <dd className="num">{money(totals.taxMinor)}</dd>
            </>
          )}
          {rungUp.totals.tip !== undefined && (
            <>
              <dt>{paper.tip}</dt>
              <dd className="num">{money(rungUp.totals.tip)}</dd>
            </>
          )}
          {sale.tenders.map(({ type, amountMinor, foreign }, i) => [
            <dt key={`${i} kind`}>
              {called(type)} <span className="num">{foreignText(figures, foreign)}</span>
            </dt>,
            <dd key={`${i} paid`} className="num">
              {money(amountMinor)}
            </dd>
          ])}
          <dt>{words.payScreen.change}</dt>
          <dd className="num">{money(totals.changeMinor)}</dd>
        </dl>
        <p className="only-printed">{words.done.numberFollows}</p>
        <p className="footer">{head?.receiptFooter}</p>
      </div>
      <button type="button" className="touch" onClick={() => print()}>
        <Icon name="print" size={22} />
        {paper.print}
      </button>
      {mayIssue && <p className="muted small">{paper.invoiceLater}</p>}
    </div>
  )
}

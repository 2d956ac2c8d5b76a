import { Money, useFigures } from 'stoa/web/face'
import { foreignMoney } from '../foreign-money.ts'
import { drawerWords } from '../till/drawer/drawer-words.ts'
import css from './report-figures.module.css'
import type { Report } from './report-figures.tsx'
import { Row } from './report-row.tsx'

/** What the drawer holds in other currencies, each in its own. */
export const ReportCurrencies = ({ report }: { report: Report }) =>
  report.foreign.map(one => <OfCurrency key={one.currency} of={one} />)

function OfCurrency({ of }: { of: Report['foreign'][number] }) {
  const { report: words, count } = drawerWords.use()
  const figures = useFigures()
  const money = (amountMinor: number): string => foreignMoney(figures, of.currency, amountMinor)
  const rows: Array<[label: string, amountMinor: number]> = [
    [words.float, of.floatMinor],
    [words.taken, of.takenMinor],
    [words.returned, -of.returnedMinor],
    [words.cashIn, of.inMinor],
    [words.cashOut, -of.outMinor],
    [words.drop, -of.dropMinor]
  ]
  return (
    <>
      <h3>{count.of(of.currency)}</h3>
      <dl>
        {rows
          .filter(([, amountMinor]) => amountMinor !== 0)
          .map(([label, amountMinor]) => (
            <Row key={label} label={label}>
              {money(amountMinor)}
            </Row>
          ))}
        <Row label={words.expected} strong>
          {money(of.expectedMinor)}
        </Row>
        {of.countedMinor !== null && <Row label={words.counted}>{money(of.countedMinor)}</Row>}
        {of.differenceMinor !== null && (
          <Row label={words.difference}>
            <span className={of.differenceMinor === 0 ? undefined : css.differs}>
              {of.differenceMinor > 0 && '+'}
              {money(of.differenceMinor)}
            </span>
          </Row>
        )}
        {of.leftMinor !== null && <Row label={words.left}>{money(of.leftMinor)}</Row>}
        {of.worthMinor !== 0 && (
          <Row label={words.worth(figures.currency)}>
            <Money amount={of.worthMinor} />
          </Row>
        )}
      </dl>
    </>
  )
}

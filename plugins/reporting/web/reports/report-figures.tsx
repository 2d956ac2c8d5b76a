import { Count, Day, Money } from 'stoa/web'
import { FigureLink, Figures, type Compared } from '../figures/figures.tsx'
import { averageOf, type Figure } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import type { ComparedReport } from './report-query.ts'
import css from './reports.module.css'

const amount = (minor: number) => <Money amount={minor} />

interface Props {
  report: ComparedReport
  shop: string | undefined
}

/** The sums of the period, each against the other, and which days these are. */
export function ReportFigures({ report: { now, before, isOpen }, shop }: Props) {
  const words = reportingWords.use()
  const search = { from: now.from, to: now.to, ...(shop !== undefined && { shop }) }
  const compared = (of: (figure: Figure) => number): Compared => ({
    now: of(now.total),
    before: before && of(before.total)
  })
  const figures = [
    { label: words.takings, of: compared(f => f.netSalesMinor) },
    { label: words.receipts, of: compared(f => f.sales), isCount: true },
    { label: words.average, of: compared(averageOf) },
    { label: words.tax, of: compared(f => f.taxMinor + f.serviceChargeTaxMinor), neutral: true },
    { label: words.discounts, of: compared(f => f.discountMinor), neutral: true },
    ...(now.total.serviceChargeMinor === 0
      ? []
      : [
          {
            label: words.serviceCharge,
            of: compared(f => f.serviceChargeMinor),
            neutral: true
          }
        ]),
    ...(now.total.tipMinor === 0
      ? []
      : [{ label: words.tips, of: compared(f => f.tipMinor), neutral: true }]),
    {
      label: words.refunded,
      of: compared(f => f.refundedMinor),
      neutral: true,
      to: '/refunds'
    }
  ]
  return (
    <>
      <p className={css['span']}>
        <Range of={now} />
        {before !== null && (
          <>
            {' '}
            {words.comparedTo} <Range of={before} />
            {isOpen && <> {words.sameTime}</>}
          </>
        )}
      </p>
      <Figures many>
        {figures.map(({ label, of, isCount = false, neutral = false, to = '/sales' }) => (
          <FigureLink key={label} label={label} to={to} search={search} of={of} neutral={neutral}>
            {isCount ? count => <Count of={count} /> : amount}
          </FigureLink>
        ))}
      </Figures>
    </>
  )
}

const Range = ({ of: { from, to } }: { of: { from: string; to: string } }) =>
  from === to ? (
    <Day of={from} />
  ) : (
    <>
      <Day of={from} /> – <Day of={to} />
    </>
  )

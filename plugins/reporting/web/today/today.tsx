import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Card, Count, Failed, Money, useFigures, useLanguage, Waiting } from 'stoa/web'
import { BarsChart } from 'stoa/web/bars-chart'
import { reportingWords } from '../reporting-words.ts'
import { dayAfter, weekdayOf } from './days.ts'
import { twoWeeksQuery } from './today-query.ts'
import css from './today.module.css'

const WEEK = [-6, -5, -4, -3, -2, -1, 0]

/** The tile on home: today's figures, and the week against the one before. */
export default function Today() {
  const words = reportingWords.use()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(twoWeeksQuery)
  if (error !== null) {
    return (
      <Card>
        <Failed error={error} again={() => void refetch()} />
      </Card>
    )
  }
  if (data === undefined) {
    return (
      <Card>
        <Waiting rows={10} />
      </Card>
    )
  }
  const { day, today, days } = data
  const on = (which: string) => days.find(({ key }) => key === which)
  const lastWeek = on(dayAfter(day, -7))
  const takings = { now: today.netSalesMinor, before: lastWeek?.netSalesMinor ?? 0 }
  const receipts = { now: today.sales, before: lastWeek?.sales ?? 0 }
  const each = ({ now, before }: Compared, of: Compared): Compared => ({
    now: of.now === 0 ? 0 : Math.round(now / of.now),
    before: of.before === 0 ? 0 : Math.round(before / of.before)
  })
  const average = each(takings, receipts)
  const pairs = WEEK.map(back => ({
    label: weekdayOf(dayAfter(day, back), language, 'short'),
    now: on(dayAfter(day, back))?.netSalesMinor ?? 0,
    before: on(dayAfter(day, back - 7))?.netSalesMinor ?? 0
  }))
  const show = (back: number): void => {
    const chosen = dayAfter(day, back)
    void navigate({ to: '/sales', search: { from: chosen, to: chosen } })
  }
  return (
    <section className="card flush" aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
        <span className="about">{words.against(weekdayOf(day, language, 'long'))}</span>
      </header>
      <div className={css['figures']}>
        <Figure label={words.takings} day={day} of={takings}>
          {amount => <Money amount={amount} />}
        </Figure>
        <Figure label={words.receipts} day={day} of={receipts}>
          {count => <Count of={count} />}
        </Figure>
        <Figure label={words.average} day={day} of={average}>
          {amount => <Money amount={amount} />}
        </Figure>
      </div>
      <div className={css['chart']}>
        <BarsChart
          pairs={pairs}
          words={{ title: words.byDay, now: words.now, before: words.before, of: words.day }}
          onChoose={i => show(WEEK[i] ?? 0)}
        />
      </div>
    </section>
  )
}

interface Compared {
  now: number
  before: number
}

interface FigureProps {
  label: string
  day: string
  of: Compared
  children: (value: number) => ReactNode
}

/** Leads to the documents it was added up from. */
function Figure({ label, day, of: { now, before }, children }: FigureProps) {
  const words = reportingWords.use()
  const { locale } = useFigures()
  const part = before === 0 ? 0 : (now - before) / before
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero'
  })
    .format(part)
    .replace('-', '−')
  return (
    <Link to="/sales" search={{ from: day, to: day }} className={css['figure']}>
      <span className={css['label']}>{label}</span>
      <span className={css['value']}>{children(now)}</span>
      <span className={css['change']}>
        {now === before ? (
          words.asBefore
        ) : (
          <>
            {before !== 0 && (
              <span className={`num ${part > 0 ? css['up'] : css['down']}`}>{percent} · </span>
            )}
            {children(before)}
          </>
        )}
      </span>
    </Link>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Card, Count, Failed, Money, useFigures, useLanguage, Waiting } from 'stoa/web'
import { BarsChart } from 'stoa/web/bars-chart'
import { weekdayOf } from '../days.ts'
import { FigureLink, Figures, type Compared } from '../figures/figures.tsx'
import css from '../figures/figures.module.css'
import { averageOf } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import { shownHours } from './shown-hours.ts'
import { todayQuery } from './today-query.ts'

/** The tile on home: today against the same weekday of last week, by hour. */
export default function Today() {
  const words = reportingWords.use()
  const language = useLanguage()
  const navigate = useNavigate()
  const { zone } = useFigures()
  const { data, error, refetch } = useQuery(todayQuery)
  if (error !== null && data === undefined) {
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
  const { today, lastWeek, upToNow } = data
  const { total } = today
  const days = { from: today.from, to: today.to }
  const average: Compared = { now: averageOf(total), before: averageOf(upToNow) }
  const figures = [
    {
      label: words.takings,
      of: { now: total.netSalesMinor, before: upToNow.netSalesMinor },
      show: (amount: number) => <Money amount={amount} />
    },
    {
      label: words.receipts,
      of: { now: total.sales, before: upToNow.sales },
      show: (count: number) => <Count of={count} />
    },
    { label: words.average, of: average, show: (amount: number) => <Money amount={amount} /> }
  ]
  return (
    <section className="card flush" aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
        <span className="about">{words.against(weekdayOf(today.to, language, 'long'))}</span>
      </header>
      <Figures>
        {figures.map(({ label, of, show }) => (
          <FigureLink key={label} label={label} to="/sales" search={days} of={of}>
            {show}
          </FigureLink>
        ))}
      </Figures>
      <div className={css['chart']}>
        <BarsChart
          pairs={shownHours(today.items, lastWeek.items, zone)}
          words={{ title: words.byHour, now: words.title, before: words.before, of: words.hour }}
          onChoose={() => void navigate({ to: '/sales', search: days })}
        />
      </div>
    </section>
  )
}

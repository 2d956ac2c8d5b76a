import { useNavigate } from '@tanstack/react-router'
import { useLanguage } from 'stoa/web'
import { BarsChart, type Pair } from 'stoa/web/bars-chart'
import { dayAfter, daysBetween, weekdayOf } from '../days.ts'
import css from '../figures/figures.module.css'
import type { Report } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import type { ComparedReport } from './report-query.ts'

/** More bars than this are put together by months. */
const MOST_DAYS = 45
const MOST_WEEKDAYS = 14

type Bar = Pair & { from: string; to: string }

interface Props {
  report: ComparedReport
  byHour: boolean
  shop: string | undefined
}

/** Takings over time; a bar leads to its documents. */
export function ReportChart({ report, byHour, shop }: Props) {
  const words = reportingWords.use()
  const language = useLanguage()
  const navigate = useNavigate()
  const bars = byHour ? hoursOf(report) : daysOf(report, language)
  if (bars.length < 2) return null
  return (
    <div className={css['chart']}>
      <BarsChart
        pairs={bars}
        words={{
          title: byHour ? words.byHour : words.byDay,
          now: words.thisPeriod,
          before: words.comparedWith,
          of: byHour ? words.hour : words.day
        }}
        onChoose={i => {
          const { from, to } = bars[i] ?? report.now
          void navigate({ to: '/sales', search: { from, to, ...(shop !== undefined && { shop }) } })
        }}
      />
    </div>
  )
}

function hoursOf({ now, before }: ComparedReport): Bar[] {
  const { from, to } = now
  const bars = now.items.map(({ key, label, netSalesMinor }, i) => ({
    label: String(Number(key)),
    name: label,
    now: netSalesMinor,
    before: before === null ? null : (before.items[i]?.netSalesMinor ?? 0),
    from,
    to
  }))
  const sold = bars.flatMap(({ now: sum, before: other }, i) => (sum || other ? [i] : []))
  return sold.length === 0 ? [] : bars.slice(sold[0], (sold.at(-1) ?? 0) + 1)
}

function daysOf({ now, before }: ComparedReport, language: string): Bar[] {
  const length = daysBetween(now.from, now.to) + 1
  const on = (report: Report) => new Map(report.items.map(f => [f.key, f.netSalesMinor]))
  const [sums, others] = [on(now), before && on(before)]
  const name = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC'
  })
  const days = Array.from({ length }, (_, i): Bar => {
    const day = dayAfter(now.from, i)
    return {
      label:
        length <= MOST_WEEKDAYS ? weekdayOf(day, language, 'short') : String(Number(day.slice(8))),
      name: name.format(new Date(day)),
      now: sums.get(day) ?? 0,
      before: others && before && (others.get(dayAfter(before.from, i)) ?? 0),
      from: day,
      to: day
    }
  })
  return length <= MOST_DAYS ? days : monthsOf(days, language)
}

function monthsOf(days: Bar[], language: string): Bar[] {
  const [short, long] = (['short', 'long'] as const).map(
    month => new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' })
  )
  const months = new Map<string, Bar>()
  for (const day of days) {
    const month = day.from.slice(0, 7)
    const sum = months.get(month)
    const at = new Date(day.from)
    months.set(month, {
      label: short?.format(at) ?? month,
      name: long?.format(at) ?? month,
      now: (sum?.now ?? 0) + (day.now ?? 0),
      before: day.before === null ? null : (sum?.before ?? 0) + day.before,
      from: sum?.from ?? day.from,
      to: day.to
    })
  }
  return [...months.values()]
}

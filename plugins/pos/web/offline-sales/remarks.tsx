import { formatMoney, useFigures, useLanguage } from 'stoa/web'
import type { Remark } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'
import type { Said } from './words/en.ts'

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What a remark, or the reason why one was parked, says to people. */
export function useRemarkSentence(): (remark: Remark) => string {
  const words = offlineWords.use()
  const figures = useFigures()
  const language = useLanguage()
  const { region } = new Intl.Locale(figures.locale)
  const at = new Intl.DateTimeFormat(region === undefined ? language : `${language}-${region}`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: figures.zone
  })
  return ({ code, facts }) => {
    const money = (name: string): string | undefined =>
      typeof facts[name] === 'number' ? formatMoney(figures, facts[name]) : undefined
    const happened = Date.parse(text(facts['occurredAt']))
    const said: Said = {
      line: text(facts['lineNo']),
      name: text(facts['name'] ?? facts['setting'] ?? facts['field'] ?? facts['other']),
      sold: money('soldMinor') ?? text(facts['sold'] ?? facts['other']),
      now:
        money('catalogueMinor') ??
        money('computedMinor') ??
        text(
          facts['now'] ??
            facts['lot'] ??
            facts['catalogueName'] ??
            facts['catalogue'] ??
            facts['currency']
        ),
      permission: text(facts['permission']),
      limit: text(facts['limitPercent']),
      at: Number.isNaN(happened) ? '' : at.format(happened),
      left: text(facts['available'])
    }
    return words.sentences[code]?.(said) ?? words.other(code)
  }
}

/** One sentence a remark, each once. */
export function Remarks({ of }: { of: Remark[] }) {
  const sentenceOf = useRemarkSentence()
  return (
    <ul className="stack">
      {[...new Set(of.map(sentenceOf))].map(sentence => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  )
}

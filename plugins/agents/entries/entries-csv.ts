import { csvOf, moneyText } from 'stoa/plugin'
import type { EntryView } from './view.ts'

const percent = (ppm: number): string => String(ppm / 10_000)

/** Entries as a table: amounts as decimals of the company's currency. */
export function entriesCsv({
  currency,
  entries
}: {
  currency: string
  entries: EntryView[]
}): string {
  const money = (minor: number): string => moneyText(minor, currency)
  return csvOf([
    [
      'day',
      'business day',
      'agent',
      'kind',
      'document',
      'goods',
      'quantity',
      'net',
      'total',
      'base',
      'percent',
      'per piece',
      'amount',
      'currency',
      'reason',
      'reference'
    ],
    ...entries.map(e => [
      e.entryDay,
      e.businessDay,
      e.agentName,
      e.kind,
      e.number ?? '',
      e.name ?? '',
      e.quantity ?? '',
      money(e.netMinor),
      money(e.totalMinor),
      e.base ?? '',
      e.ratePpm === null ? '' : percent(e.ratePpm),
      e.pieceMinor === null ? '' : money(e.pieceMinor),
      money(e.amountMinor),
      currency,
      e.reason ?? '',
      e.reference ?? ''
    ])
  ])
}

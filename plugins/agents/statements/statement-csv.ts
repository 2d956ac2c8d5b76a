import { moneyText } from 'stoa/plugin'
import type { StatementTable } from './statement-table.ts'
import { entriesCsv } from '../entries/entries-csv.ts'

/** A statement as a table: its balances, then its entries. */
export function statementCsv({ statement: of, currency, entries }: StatementTable): string {
  const balances: Array<[string, number]> = [
    ['opening', of.openingMinor],
    ['commission', of.commissionMinor],
    ['adjustments', of.adjustmentMinor],
    ['payouts', of.payoutMinor],
    ['closing', of.closingMinor]
  ]
  const head = balances.map(([name, minor]) => `${name},${moneyText(minor, currency)}`).join('\r\n')
  return `${entriesCsv({ currency, entries })}\r\n${head}\r\n`
}

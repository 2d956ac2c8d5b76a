import { Amount, csvOf, Currency, Day, Id, moneyText, type Static, Type } from 'stoa/plugin'

export const AgentFigures = Type.Object({
  from: Day,
  to: Day,
  currency: Currency,
  items: Type.Array(
    Type.Object({
      agentId: Id,
      code: Type.String(),
      name: Type.String(),
      active: Type.Boolean(),
      sales: Type.Integer({ description: 'Sales of these days, voided ones left out.' }),
      netMinor: Amount,
      totalMinor: Amount,
      commissionMinor: Amount
    }),
    { description: 'The largest net first, at most 1,000.' }
  )
})
export type AgentFigures = Static<typeof AgentFigures>

/** The figures as a table: amounts as decimals of the company's currency. */
export const figuresCsv = ({ currency, items }: AgentFigures): string =>
  csvOf([
    ['code', 'name', 'sales', 'net', 'total', 'commission', 'currency'],
    ...items.map(f => [
      f.code,
      f.name,
      f.sales,
      moneyText(f.netMinor, currency),
      moneyText(f.totalMinor, currency),
      moneyText(f.commissionMinor, currency),
      currency
    ])
  ])

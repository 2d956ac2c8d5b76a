import { Day, Money, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import type { WholeLayaway } from './layaways-query.ts'

/** What it costs, what was paid, and by when it is picked up. */
export function LayawayFigures({ layaway }: { layaway: WholeLayaway }) {
  const words = pageWords.use()
  const { state, totalMinor, balanceMinor, leftMinor, feeMinor, dueOn, createdAt } = layaway
  const isOpen = state === 'open'
  const amounts: Array<[label: string, amount: number]> = [
    [words.total, totalMinor],
    ...(isOpen
      ? ([
          [words.paid, balanceMinor],
          [words.left, leftMinor],
          [words.fee, feeMinor]
        ] as Array<[string, number]>)
      : []),
    ...(!isOpen && balanceMinor > 0
      ? ([[words.toPayOut, balanceMinor]] as Array<[string, number]>)
      : [])
  ]
  return (
    <dl className="pairs">
      {amounts.map(([label, amount]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} is`}>
          <Money amount={amount} />
        </dd>
      ])}
      <dt>{words.due}</dt>
      <dd>
        <Day of={dueOn} />
      </dd>
      <dt>{words.made}</dt>
      <dd>
        <When at={createdAt} as="date" />
      </dd>
    </dl>
  )
}

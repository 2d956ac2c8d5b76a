import { Day, State } from 'stoa/web'
import { daysOf, namesOf, stateOf, useNames, useZone } from './names.ts'
import { priceListWords } from './price-list-words.ts'
import type { PriceList } from './price-lists-query.ts'

const TONES = { archived: 'calm', inForce: 'ok', later: 'calm', over: 'calm' } as const

export function ListState({ list }: { list: PriceList }) {
  const { states } = priceListWords.use()
  const state = stateOf(list, Date.now())
  return <State tone={TONES[state]}>{states[state]}</State>
}

/** When it holds. */
export function Period({ list }: { list: PriceList }) {
  const words = priceListWords.use()
  const { from, until } = daysOf(list, useZone(list.shopIds))
  if (from === '' && until === '') return <>{words.always}</>
  return (
    <>
      {from !== '' && (
        <>
          {words.from} <Day of={from} />{' '}
        </>
      )}
      {until !== '' && (
        <>
          {words.until} <Day of={until} />
        </>
      )}
    </>
  )
}

/** Who gets its prices. */
export function Whose({ list: { shopIds, groupIds, channel } }: { list: PriceList }) {
  const words = priceListWords.use()
  const { shops, groups } = useNames()
  const said = [
    groupIds === null ? words.everybody : namesOf(groupIds, groups),
    ...(shopIds === null ? [] : [namesOf(shopIds, shops)]),
    ...(channel === null ? [] : [words.channels[channel]])
  ]
  return <bdi>{said.join(' · ')}</bdi>
}

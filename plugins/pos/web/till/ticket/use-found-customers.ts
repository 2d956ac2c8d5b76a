import { useEffect, useState } from 'react'
import { answer, api, Unreachable, useSentence } from 'stoa/web/face'
import {
  findOnList,
  keptShortList,
  type ListedCustomer,
  type ShortList
} from '../book/short-list/short-list.ts'
import { useListOwner } from '../book/short-list/use-list-owner.ts'
import { contact, useIsOnline } from '../outbox/contact.ts'

export type FoundCustomer = Pick<
  ListedCustomer,
  'id' | 'name' | 'phone' | 'groupId' | 'taxExemption'
> & {
  email?: string | null
}

const WAIT_MS = 150
/** So long the server is waited for before the till looks on its own list. */
const ANSWER_MS = 2_500
const SHOWN = 8
/** Fewer letters find too many. */
const LEAST = 2

export interface FoundCustomers {
  found: FoundCustomer[] | null
  /** Whether they were found by this text, not by the one before. */
  isCurrent: boolean
  fault: string | null
  /** What is looked on without the network; null: nothing is kept here; undefined: the server is asked. */
  list: ShortList | null | undefined
}

const isAway = (failed: Error): boolean =>
  failed instanceof Unreachable || failed.name === 'TimeoutError'

async function askServer(search: string, stop: AbortSignal): Promise<FoundCustomer[]> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_MS)])
  const query = { search, active: true, limit: SHOWN }
  return (await answer(api.GET('/api/v1/customers/customers', { signal, params: { query } }))).items
}

/** Customers by what was typed; without the network those on the short list. */
export function useFoundCustomers(text: string): FoundCustomers {
  const isOnline = useIsOnline()
  const list = useShortList(isOnline)
  const [found, setFound] = useState<{ of: string; items: FoundCustomer[] } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const sentenceOf = useSentence()
  useEffect(() => {
    if (text.length < LEAST) {
      setFound(null)
      return
    }
    if (!isOnline) {
      setFault(null)
      if (list !== undefined) {
        setFound({ of: text, items: list === null ? [] : findOnList(list, text, SHOWN) })
      }
      return
    }
    const stop = new AbortController()
    const wait = setTimeout(() => {
      askServer(text, stop.signal).then(
        items => {
          setFault(null)
          setFound({ of: text, items })
        },
        (failed: Error) => {
          if (stop.signal.aborted) return
          if (isAway(failed)) contact.missed()
          else setFault(sentenceOf(failed))
        }
      )
    }, WAIT_MS)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, isOnline, list, sentenceOf])
  return { found: found?.items ?? null, isCurrent: found?.of === text, fault, list }
}

/** undefined: there is a network, or it is not read yet. */
function useShortList(isOnline: boolean): ShortList | null | undefined {
  const of = useListOwner()
  const [list, setList] = useState<ShortList | null | undefined>()
  useEffect(() => {
    if (isOnline) {
      setList(undefined)
      return
    }
    let isOld = false
    const take = (kept: ShortList | null): void => {
      if (!isOld) setList(kept)
    }
    keptShortList(of).then(take, () => take(null))
    return () => {
      isOld = true
    }
  }, [of, isOnline])
  return list
}

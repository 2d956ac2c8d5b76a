import { answer, api, Refused, type Row, session } from 'stoa/web/face'
import { finderOf } from '../../../../till-book/customers/rules/find.ts'
import { withPrivate } from '../../kept-database.ts'

export type Section = Row<'/api/v1/pos/till-book/customers'>
export type ListedCustomer = Section['customers'][number]

/** The customers served last, as far as whoever reads it may see them. */
export interface ShortList {
  /** Whose it is, of which company and shop: of all the lists of this browser the latest is kept alone. */
  of: string
  /** When it was found to be current last: milliseconds since 1970 of this machine's clock. */
  at: number
  sections: Section[]
}

const LIST = 'short list'

/** null: none of theirs is kept here. @throws where the browser keeps nothing */
export const keptShortList = (of: string): Promise<ShortList | null> =>
  withPrivate(async kept => {
    const list = await kept.get('list', LIST)
    return list?.of === of ? list : null
  })

/** @throws where the browser keeps nothing */
export const forgetShortList = (): Promise<void> => withPrivate(kept => kept.clear('list'))

/** What of it is another than it was, page by page. */
async function changedSections(registerId: string, before: ShortList | null): Promise<Section[]> {
  const known = before?.sections.map(({ version }) => version).join('.')
  const changed: Section[] = []
  let after: string | undefined
  do {
    const page = await answer(
      api.GET('/api/v1/pos/till-book/customers', {
        params: {
          query: { registerId, limit: 64, ...(after && { after }), ...(known && { known }) }
        }
      })
    )
    changed.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return changed
}

/**
 * Reads what is new on it, and keeps it; whoever may see no customers keeps none.
 * @throws Unreachable, Refused; what was kept before stays
 */
export async function readShortList(of: string, registerId: string): Promise<void> {
  const person = session.person()
  const before = await keptShortList(of)
  const changed = await changedSections(registerId, before).catch(async (failed: Error) => {
    if (failed instanceof Refused && failed.problem.status === 403) await forgetShortList()
    throw failed
  })
  const sections = [...(before?.sections ?? [])]
  for (const one of changed) sections[one.section] = one
  // Whoever logged out meanwhile leaves nothing here.
  if (person === null || session.person() !== person) return
  const read: ShortList = { of, at: Date.now(), sections }
  await withPrivate(kept => kept.put('list', read, LIST))
}

/** Those who fit what was typed, by name. */
export function findOnList({ sections }: ShortList, typed: string, most: number): ListedCustomer[] {
  const { compare } = new Intl.Collator()
  const fits = finderOf(typed)
  return sections
    .flatMap(({ customers }) => customers.filter(fits))
    .sort((a, b) => compare(a.name, b.name))
    .slice(0, most)
}

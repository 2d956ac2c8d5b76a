/** The company and shop acted in; null: the only one there is, or all of them. */
export interface ChosenPlace {
  companyId: string | null
  shopId: string | null
}

const KEY = 'stoa.place'
const NOWHERE: ChosenPlace = { companyId: null, shopId: null }
const listeners = new Set<() => void>()
let chosen = read()

function read(): ChosenPlace {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<ChosenPlace> | null
    return { companyId: kept?.companyId ?? null, shopId: kept?.shopId ?? null }
  } catch {
    return NOWHERE
  }
}

export const place = {
  now: (): ChosenPlace => chosen,

  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  choose(next: ChosenPlace): void {
    chosen = next
    localStorage.setItem(KEY, JSON.stringify(next))
    for (const listener of listeners) listener()
  },

  forget(): void {
    place.choose(NOWHERE)
  }
}

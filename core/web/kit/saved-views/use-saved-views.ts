import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useMatch, useRouter } from '@tanstack/react-router'
import { savedViewsQuery, type SavedView } from './saved-views-query.ts'

/** The state of a list: the address says what is shown, and in which order; the columns stand beside it. */
export interface ListState {
  query: string
  hiddenColumns: string[]
}

export interface SavedViews {
  /** The path of the page, by which the server knows the list. */
  list: string
  asked: { data?: SavedView[]; error: Error | null; refetch(): unknown }
  now: ListState
  /** The view that was chosen last. */
  chosen: SavedView | undefined
  /** Whether the list stands otherwise than the chosen view by now. */
  isChanged: boolean
  show(view: SavedView): void
  /** Holds on to a view. */
  keep(view: SavedView | undefined): void
  /** What the list opens with is not known yet: rows shown now would be others in a moment. */
  isOpening: boolean
}

/** The same search, whichever part of it was chosen first. */
function inOrder(search: string): string {
  const parts = new URLSearchParams(search)
  parts.sort()
  return parts.toString()
}
const same = (one: ListState, other: ListState): boolean =>
  inOrder(one.query) === inOrder(other.query) &&
  one.hiddenColumns.length === other.hiddenColumns.length &&
  one.hiddenColumns.every(id => other.hiddenColumns.includes(id))

/** Entries of the history at which a list has been open: who goes back finds it as they left it. */
const left = new Set<string | undefined>()

/**
 * The saved views of the list on this page. One that is to open the list does so where it is come to
 * with nothing asked for.
 * @param isOn false: the list has no tools, and nothing to save
 */
export function useSavedViews(
  isOn: boolean,
  hiddenColumns: string[],
  hide: (columns: string[]) => void
): SavedViews {
  const router = useRouter()
  const list = useMatch({ strict: false, select: match => String(match.fullPath) })
  const { search, entry } = useLocation({
    select: ({ searchStr, state }) => ({ search: searchStr, entry: state.__TSR_key }),
    structuralSharing: true
  })
  const asked = useQuery({ ...savedViewsQuery(list), enabled: isOn })
  const views = asked.data?.items
  const [chosenId, setChosenId] = useState<string>()
  const now = { query: inOrder(search), hiddenColumns }
  const chosen = views?.find(view => view.id === chosenId) ?? views?.find(view => same(view, now))
  const show = (view: SavedView): void => {
    setChosenId(view.id)
    hide(view.hiddenColumns)
    void router.navigate({
      to: '.',
      search: router.options.parseSearch?.(`?${view.query}`) as never,
      replace: true
    })
  }

  const isOpen = useRef(false)
  const isOpening = asked.isLoading && search === '' && !isOpen.current && !left.has(entry)
  useEffect(() => {
    if (asked.isLoading) return
    const first = views?.find(({ isDefault }) => isDefault)
    if (!isOpen.current && first !== undefined && search === '' && !left.has(entry)) show(first)
    isOpen.current = true
    left.add(entry)
  }, [asked.isLoading, entry])

  return {
    list,
    asked: { error: asked.error, refetch: asked.refetch, ...(views && { data: views }) },
    now,
    chosen,
    isChanged: chosen !== undefined && !same(chosen, now),
    show,
    keep: view => setChosenId(view?.id),
    isOpening
  }
}

import { createContext, use } from 'react'
import type { Reply } from './api/client.ts'

export type Me = Reply<'/api/v1/access/me'>

export const MeContext = createContext<Me | null>(null)

/** Who is logged in, where they act and what they may do there. */
export function useMe(): Me {
  const me = use(MeContext)
  if (me === null) throw new Error('useMe() is for pages, which are shown to who is logged in.')
  return me
}

/** Whether the reader holds a permission here, for some row at least. */
export const useMay = (permission: string): boolean => useMe().permissions.includes(permission)

/** Whether they hold it in the company as a whole. */
export function useMayInCompany(permission: string): boolean {
  const { permissions, heldInShopOnly } = useMe()
  return permissions.includes(permission) && !heldInShopOnly.includes(permission)
}

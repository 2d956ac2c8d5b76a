import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { same } from '../../../primitives/three-way.ts'
import { answer, api, kitWords, Refused, said, useSentence } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { rolesQuery } from '../people/people-query.ts'
import { heldIn, withHeld, type Held, type Role } from './held.ts'

/** Role → permission → what it was set to here. */
type Changes = Record<string, Record<string, Held>>

export interface RoleChanges {
  count: number
  busy: boolean
  fault: string | null
  heldBy(role: Role, permission: string): Held
  isChanged(role: Role, permission: string): boolean
  set(role: Role, permission: string, held: Held): void
  save(): void
  discard(): void
}

/**
 * What was changed in the matrix and not saved yet. Each role is saved at the version that is shown;
 * of one that somebody else has changed the newest is shown below the changes, and they are saved
 * when they are saved again.
 */
export function useRoleChanges(roles: Role[], all: string[]): RoleChanges {
  const { stale } = administrationWords.use().roles
  const { saved } = kitWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const [changes, setChanges] = useState<Changes>({})
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const put = (
    roleId: string,
    change: (ofRole: Record<string, Held>) => Record<string, Held>
  ): void =>
    setChanges(({ [roleId]: ofRole = {}, ...others }) => {
      const next = change(ofRole)
      return Object.keys(next).length === 0 ? others : { ...others, [roleId]: next }
    })
  /** What was set otherwise while it was on its way stays. */
  const settle = (roleId: string, sent: Record<string, Held>): void =>
    put(roleId, ofRole =>
      Object.fromEntries(
        Object.entries(ofRole).filter(([permission, held]) => sent[permission] !== held)
      )
    )

  async function saveAll(): Promise<void> {
    for (const role of roles.filter(({ id }) => changes[id] !== undefined)) {
      const sent = changes[role.id] ?? {}
      const rules = Object.entries(sent).reduce(
        (before, [permission, held]) => withHeld(before, permission, held, all),
        role.rules as Parameters<typeof withHeld>[0]
      )
      await answer(
        api.PUT('/api/v1/access/roles/{roleId}', {
          params: { path: { roleId: role.id }, header: { 'if-match': `"${role.version}"` } },
          body: { rules: rules as never }
        })
      )
      settle(role.id, sent)
    }
  }

  async function save(): Promise<void> {
    setBusy(true)
    setFault(null)
    try {
      await saveAll()
      said(saved)
    } catch (error) {
      const isStale = error instanceof Refused && error.problem.code === 'stoa.stale-version'
      setFault(isStale ? stale : sentence(error))
    } finally {
      await queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['me'] })
      setBusy(false)
    }
  }

  return {
    count: Object.values(changes).reduce((sum, ofRole) => sum + Object.keys(ofRole).length, 0),
    busy,
    fault,
    heldBy: (role, permission) =>
      changes[role.id]?.[permission] ?? heldIn(role.rules as never, permission),
    isChanged: (role, permission) => changes[role.id]?.[permission] !== undefined,
    set(role, permission, held) {
      const isBack = same(held, heldIn(role.rules as never, permission))
      put(role.id, ({ [permission]: _before, ...others }) =>
        isBack ? others : { ...others, [permission]: held }
      )
      setFault(null)
    },
    save: () => void save(),
    discard: () => {
      setChanges({})
      setFault(null)
    }
  }
}

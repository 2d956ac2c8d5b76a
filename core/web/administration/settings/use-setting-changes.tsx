import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { same } from '../../../primitives/three-way.ts'
import { answer, api, kitWords, Refused, said, useSentence } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { nameOfSetting } from './setting-row.tsx'
import {
  keyOf,
  settingsQuery,
  UNREADABLE,
  valueAt,
  type Level,
  type Setting
} from './settings-query.ts'

export interface SettingChanges {
  count: number
  errors: Record<string, string>
  busy: boolean
  of(setting: Setting): { value: unknown } | undefined
  errorOf(setting: Setting): string | undefined
  set(setting: Setting, value: unknown): void
  save(): void
  reset(setting: Setting): void
  discard(): void
}

interface Change {
  setting: Setting
  level: Level
  value: unknown
  /** Read when the change was begun; undefined once it was told that somebody else saved since. */
  version: number | undefined
}

const idAt = (setting: Setting, level: Level): string => `${level} ${keyOf(setting)}`

/**
 * What was changed and not saved yet, at whatever level one looks at; each setting is saved at the
 * version it was read.
 */
export function useSettingChanges(settings: Setting[], level: Level): SettingChanges {
  const { settings: words } = administrationWords.use()
  const kit = kitWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const [changed, setChanged] = useState<Record<string, Change>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const refresh = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: settingsQuery.queryKey })
  const withoutError = (id: string): void => setErrors(({ [id]: _mended, ...others }) => others)
  const without = (id: string): void => {
    setChanged(({ [id]: _done, ...others }) => others)
    withoutError(id)
  }

  const saidOf = (error: unknown): string => {
    if (!(error instanceof Refused)) return sentence(error)
    if (error.problem.code === 'stoa.stale-version') return words.stale
    return error.problem.errors?.[0]?.message ?? error.message
  }

  /** @returns whether the server took it */
  async function put({ setting, level: at, value, version: read }: Change): Promise<boolean> {
    const { plugin, key } = setting
    const id = idAt(setting, at)
    if (value === UNREADABLE || Number.isNaN(value)) {
      const why = value === UNREADABLE ? words.notJson : kit.notAnAmount
      setErrors(before => ({ ...before, [id]: why }))
      return false
    }
    const current = settings.find(one => keyOf(one) === keyOf(setting)) ?? setting
    const version = read ?? valueAt(current, at).version
    try {
      const saved = await answer(
        api.PUT('/api/v1/tenants/settings/{plugin}/{key}', {
          params: { path: { plugin, key }, header: { 'if-match': `"${version}"` } },
          body: { level: at, value }
        })
      )
      // What was typed while it was on its way stays.
      setChanged(({ [id]: now, ...others }) =>
        now === undefined || same(now.value, value)
          ? others
          : { ...others, [id]: { ...now, version: saved.version } }
      )
      withoutError(id)
      return true
    } catch (error) {
      setErrors(before => ({ ...before, [id]: saidOf(error) }))
      if (error instanceof Refused && error.problem.code === 'stoa.stale-version') {
        setChanged(({ [id]: now, ...others }) =>
          now === undefined ? others : { ...others, [id]: { ...now, version: undefined } }
        )
      }
      return false
    }
  }

  async function saveAll(): Promise<void> {
    setBusy(true)
    let taken = 0
    const waiting = Object.values(changed)
    for (const change of waiting) if (await put(change)) taken++
    await refresh()
    setBusy(false)
    if (taken === waiting.length) said(kit.saved)
  }

  async function takeBack(setting: Setting): Promise<void> {
    const { plugin, key } = setting
    const before = valueAt(setting, level)
    try {
      await answer(
        api.DELETE('/api/v1/tenants/settings/{plugin}/{key}', {
          params: {
            path: { plugin, key },
            query: { level },
            header: { 'if-match': `"${before.version}"` }
          }
        })
      )
      without(idAt(setting, level))
      said(words.wasReset(nameOfSetting(setting)), {
        label: kit.undo,
        run: () => void again(setting, before.value)
      })
    } catch (error) {
      setErrors(others => ({ ...others, [idAt(setting, level)]: saidOf(error) }))
    }
    await refresh()
  }

  /** Undoes a reset: nothing is set there now, so it is set for the first time. */
  async function again(setting: Setting, value: unknown): Promise<void> {
    const { plugin, key } = setting
    await answer(
      api.PUT('/api/v1/tenants/settings/{plugin}/{key}', {
        params: { path: { plugin, key }, header: { 'if-match': '"0"' } },
        body: { level, value }
      })
    ).catch((error: unknown) => said(saidOf(error)))
    await refresh()
  }

  return {
    count: Object.keys(changed).length,
    errors,
    busy,
    of: setting => changed[idAt(setting, level)],
    errorOf: setting => errors[idAt(setting, level)],
    set(setting, value) {
      const id = idAt(setting, level)
      if (same(value, valueAt(setting, level).value)) return without(id)
      const { version } = valueAt(setting, level)
      setChanged(before => {
        const begun = before[id] ?? { version }
        return { ...before, [id]: { setting, level, value, version: begun.version } }
      })
      withoutError(id)
    },
    save: () => void saveAll(),
    reset: setting => void takeBack(setting),
    discard: () => {
      setChanged({})
      setErrors({})
    }
  }
}

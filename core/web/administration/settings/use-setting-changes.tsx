import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, kitWords, Refused, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { nameOfSetting } from './setting-row.tsx'
import { keyOf, settingsQuery, valueAt, type Level, type Setting } from './settings-query.ts'

export interface SettingChanges {
  count: number
  errors: Record<string, string>
  busy: boolean
  of(setting: Setting): { value: unknown } | undefined
  set(setting: Setting, value: unknown): void
  save(): void
  reset(setting: Setting): void
  discard(): void
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was changed at a level and not saved yet; each setting is saved at the version it was read. */
export function useSettingChanges(settings: Setting[], level: Level): SettingChanges {
  const { settings: words } = administrationWords.use()
  const kit = kitWords.use()
  const queries = useQueryClient()
  const [changed, setChanged] = useState<Record<string, { value: unknown }>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const refresh = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: settingsQuery.queryKey })
  const without = (key: string): void => {
    setChanged(({ [key]: _done, ...others }) => others)
    setErrors(({ [key]: _mended, ...others }) => others)
  }

  const saidOf = (error: unknown): string => {
    if (!(error instanceof Refused)) return kit.unreachable
    if (error.problem.code === 'stoa.stale-version') return words.stale
    return error.problem.errors?.[0]?.message ?? error.message
  }

  /** @returns whether the server took it */
  async function put(setting: Setting, value: unknown): Promise<boolean> {
    const { plugin, key } = setting
    const { version } = valueAt(setting, level)
    try {
      await answer(
        api.PUT('/api/v1/tenants/settings/{plugin}/{key}', {
          params: { path: { plugin, key }, header: { 'if-match': `"${version}"` } },
          body: { level, value }
        })
      )
      without(keyOf(setting))
      return true
    } catch (error) {
      setErrors(before => ({ ...before, [keyOf(setting)]: saidOf(error) }))
      return false
    }
  }

  async function saveAll(): Promise<void> {
    setBusy(true)
    let taken = 0
    const waiting = settings.filter(setting => changed[keyOf(setting)] !== undefined)
    for (const setting of waiting) {
      if (await put(setting, changed[keyOf(setting)]?.value)) taken++
    }
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
      without(keyOf(setting))
      said(words.wasReset(nameOfSetting(setting)), {
        label: kit.undo,
        run: () => void again(setting, before.value)
      })
    } catch (error) {
      setErrors(others => ({ ...others, [keyOf(setting)]: saidOf(error) }))
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
    of: setting => changed[keyOf(setting)],
    set(setting, value) {
      const key = keyOf(setting)
      if (same(value, valueAt(setting, level).value)) return without(key)
      setChanged({ ...changed, [key]: { value } })
      setErrors(({ [key]: _mended, ...others }) => others)
    },
    save: () => void saveAll(),
    reset: setting => void takeBack(setting),
    discard: () => {
      setChanged({})
      setErrors({})
    }
  }
}

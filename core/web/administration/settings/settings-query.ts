import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../web-api.ts'

export type Setting = Reply<'/api/v1/tenants/settings'>['items'][number]
export type Level = Setting['level']
export const LEVELS = ['tenant', 'company', 'shop'] as const

export const settingsQuery = queryOptions({
  queryKey: ['stoa', 'settings'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tenants/settings', { signal }))
})

export const keyOf = ({ plugin, key }: Pick<Setting, 'plugin' | 'key'>): string =>
  `${plugin}/${key}`

/** What holds at a level, and which level it comes from; null: it is the default. */
export function valueAt(
  setting: Setting,
  level: Level
): { value: unknown; from: Level | null; isOwn: boolean; version: number } {
  const depth = LEVELS.indexOf(level)
  const own = setting.set.find(one => one.level === level)
  const nearest = setting.set.findLast(one => LEVELS.indexOf(one.level) <= depth && one.version > 0)
  return {
    value: nearest === undefined ? setting.default : nearest.value,
    from: nearest?.level ?? null,
    isOwn: (own?.version ?? 0) > 0,
    version: own?.version ?? 0
  }
}

/** Whether a setting can be set there at all. */
export const isSettable = (setting: Setting, level: Level): boolean =>
  setting.set.some(one => one.level === level)

/** What somebody wrote for a setting, and no value can be read of: it is not saved. */
export const UNREADABLE = Symbol('unreadable')

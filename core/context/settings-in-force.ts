import type { TObject } from '@sinclair/typebox'
import type { SettingValue } from '../instance/directory.ts'
import { frozen } from '../primitives/frozen.ts'
import type { SettingLevel, SettingsDefinition } from './settings.ts'

const LEVELS: SettingLevel[] = ['tenant', 'company', 'shop']

/**
 * What of a plugin's settings holds in one place: the defaults, and whatever was changed, the
 * nearest last.
 */
export function settingsInForce<S extends TObject>(
  definition: SettingsDefinition<S>,
  changed: readonly SettingValue[],
  place: { plugin: string; companyId: string | null; shopId: string | null }
): SettingsDefinition<S>['defaults'] {
  const merged: Record<string, unknown> = { ...(definition.defaults as Record<string, unknown>) }
  for (const level of LEVELS) {
    for (const setting of changed) {
      if (setting.plugin !== place.plugin || levelOf(setting) !== level) continue
      if (
        (setting.companyId === null || setting.companyId === place.companyId) &&
        (setting.shopId === null || setting.shopId === place.shopId)
      ) {
        const normalise = definition.normalise[setting.key]
        merged[setting.key] = normalise === undefined ? setting.value : normalise(setting.value)
      }
    }
  }
  return frozen(merged) as SettingsDefinition<S>['defaults']
}

function levelOf(place: { companyId: string | null; shopId: string | null }): SettingLevel {
  if (place.shopId !== null) return 'shop'
  return place.companyId !== null ? 'company' : 'tenant'
}

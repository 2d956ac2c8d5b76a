import type { Registry } from '../registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

/** docs/permissions.md: which permission allows what, and which role templates hold it. */
export function permissionsDocument (registry: Registry): string {
  const roles = [...new Set(registry.plugins.flatMap(p => Object.keys(p.roles ?? {})))]
  const granted = (role: string): string[] => registry.plugins.flatMap(p => p.roles?.[role] ?? [])
  return page([
    printed('Permissions', 'A permission is `noun.verb`. Roles are data of each tenant: these are the templates they are made from when a plugin is switched on. A role may hold a permission for some rows only.'),
    ...registry.plugins.flatMap(plugin => {
      const own = Object.entries(plugin.permissions ?? {})
      return own.length === 0
        ? []
        : [section(2, plugin.name, table(['permission', 'allows', ...roles], own.map(([permission, says]) => [
            code(permission), says, ...roles.map(role => granted(role).some(pattern => covers(pattern, permission)) ? 'yes' : '')
          ])))]
    })
  ])
}

const covers = (pattern: string, permission: string): boolean =>
  pattern === '*' || pattern === permission || (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1)))

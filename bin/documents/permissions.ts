import { permissionOf } from '../../core/access/conditions/row-kind.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

/**
 * docs/permissions.md: which permission allows what, which role templates hold it, and by which
 * fields it is held for some rows only.
 */
export function permissionsDocument(registry: Registry): string {
  const roles = [...new Set(registry.plugins.flatMap(p => Object.keys(p.roles ?? {})))]
  const granted = (role: string): string[] => registry.plugins.flatMap(p => p.roles?.[role] ?? [])
  return page([
    printed(
      'Permissions',
      'A permission is `noun.verb`. Roles are data of each tenant: these are the templates they are made from when a plugin is switched on. Where fields are named, a role may hold the permission for some rows only, by conditions on those fields.'
    ),
    ...registry.plugins.flatMap(plugin => {
      const own = Object.entries(plugin.permissions ?? {}).map(([permission, declared]) => ({
        permission,
        ...permissionOf(plugin.name, declared)
      }))
      if (own.length === 0) return []
      const judged = own.some(({ rows }) => rows !== null)
      return [
        section(
          2,
          plugin.name,
          table(
            ['permission', 'allows', ...roles, ...(judged ? ['for some rows, by'] : [])],
            own.map(({ permission, description, rows }) => [
              code(permission),
              description,
              ...roles.map(role =>
                granted(role).some(pattern => covers(pattern, permission)) ? 'yes' : ''
              ),
              ...(judged
                ? [
                    Object.keys(rows?.fields ?? {})
                      .map(code)
                      .join(', ')
                  ]
                : [])
            ])
          )
        )
      ]
    })
  ])
}

const covers = (pattern: string, permission: string): boolean =>
  pattern === '*' ||
  pattern === permission ||
  (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1)))

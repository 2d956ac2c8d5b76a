import { coreErrors, type ErrorHandle } from '../../core/primitives/errors.ts'
import { moneyErrors } from '../../core/primitives/money.ts'
import { quantityErrors } from '../../core/primitives/quantity.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { timeErrors } from '../../core/primitives/time.ts'
import { code, page, printed, section, table } from './markdown.ts'

const OF_NO_PLUGIN = [coreErrors, moneyErrors, quantityErrors, timeErrors]

/** Every refusal there is, by its owner: 'stoa' for those of no plugin, then plugin by plugin. */
export const errorsByOwner = (registry: Registry): Map<string, ErrorHandle[]> =>
  new Map([
    ['stoa', OF_NO_PLUGIN.flatMap(catalogue => Object.values<ErrorHandle>(catalogue))],
    ...registry.plugins.flatMap(plugin =>
      plugin.errors === undefined
        ? []
        : [[plugin.name, Object.values<ErrorHandle>(plugin.errors)] as const]
    )
  ])

/** docs/errors.md: every refusal, its HTTP status and what to do about it. */
export function errorsDocument(registry: Registry): string {
  return page([
    printed(
      'Errors',
      'Every refusal is `application/problem+json` (RFC 9457) with a stable `code`. `{words}` in braces are filled in; programs find them in `facts`. Where single fields are wrong, `errors` names each.'
    ),
    ...[...errorsByOwner(registry)].map(([owner, makers]) =>
      section(
        2,
        owner,
        table(
          ['code', 'status', 'what to do'],
          makers.map(({ code: name, declaration }) => [
            code(name),
            String(declaration.status),
            declaration.message
          ])
        )
      )
    )
  ])
}

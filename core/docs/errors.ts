import { coreErrors, type ErrorCatalogue } from '../errors.ts'
import type { Registry } from '../registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

/** docs/errors.md: every refusal, its HTTP status and what to do about it. */
export function errorsDocument (registry: Registry): string {
  return page([
    printed('Errors', 'Every refusal is `application/problem+json` (RFC 9457) with a stable `code`. `{words}` in braces are filled in; programs find them in `facts`. Where single fields are wrong, `errors` names each.'),
    section(2, 'stoa', ofOwner(coreErrors)),
    ...registry.plugins.flatMap(plugin => plugin.errors === undefined ? [] : [section(2, plugin.name, ofOwner(plugin.errors))])
  ])
}

const ofOwner = (catalogue: ErrorCatalogue): string => table(['code', 'status', 'what to do'],
  Object.values(catalogue).map(({ code: name, declaration }) => [code(name), String(declaration.status), declaration.says]))

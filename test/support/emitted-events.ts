import { dirname, join } from 'node:path'
import ts from 'typescript'
import { built, moduleOf } from '../../bin/build.mjs'
import { sources, type Source } from './sources.ts'

const folder = (await built({ withTests: true })) as string
/** The plugins of the kernel that emit: their folder, and their name. */
const FOLDERS: Record<string, string> = {
  tenants: 'tenants',
  'core/access': 'access',
  'core/mail': 'mail',
  'core/repository/custom-fields': 'custom-fields',
  'core/files': 'files'
}

/**
 * Which events the sources of each plugin emit: every `….emit(Event, …)`, and what a repository is
 * given to emit, its event found by the import (or by the constant in the file) that the name stands for.
 */
export async function emittedByPlugin(): Promise<Map<string, Set<string>>> {
  const product = (await sources(['core', 'tenants', 'plugins'])).filter(file => !file.isTest)
  const found = new Map<string, Set<string>>()
  for (const file of product.filter(({ text }) => /\.emit\(|defineRepository\(/.test(text))) {
    const plugin = pluginOf(file.path)
    if (plugin === null) continue
    const names = found.get(plugin) ?? new Set()
    for (const name of await emittedIn(file)) names.add(name)
    found.set(plugin, names)
  }
  return found
}

function pluginOf(path: string): string | null {
  const kernel = Object.keys(FOLDERS).find(one => path.startsWith(`${one}/`))
  return kernel === undefined
    ? (/^plugins\/([^/]+)\//.exec(path)?.[1] ?? null)
    : (FOLDERS[kernel] ?? null)
}

async function emittedIn(file: Source): Promise<string[]> {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  const events: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'emit'
    ) {
      events.push(...identifiersIn(node.arguments[0]))
    }
    if (ts.isPropertyAssignment(node) && isEventsOfRepository(node)) {
      for (const { initializer } of node.initializer.properties.filter(ts.isPropertyAssignment)) {
        events.push(...identifiersIn(initializer))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  const names = await Promise.all(events.map(one => eventNamed(one.text, source)))
  return names.filter(name => name !== null)
}

/** `events: { created: Event, … }` of a repository, which emits them itself. */
const isEventsOfRepository = (
  node: ts.PropertyAssignment
): node is ts.PropertyAssignment & { initializer: ts.ObjectLiteralExpression } =>
  ts.isIdentifier(node.name) &&
  node.name.text === 'events' &&
  ts.isObjectLiteralExpression(node.initializer) &&
  ts.isCallExpression(node.parent.parent) &&
  node.parent.parent.expression.getText() === 'defineRepository'

/** `Event`, or both branches of `condition ? Event : Other`. */
function identifiersIn(node: ts.Node | undefined): ts.Identifier[] {
  if (node === undefined) return []
  if (ts.isIdentifier(node)) return [node]
  return ts.isConditionalExpression(node)
    ? [...identifiersIn(node.whenTrue), ...identifiersIn(node.whenFalse)]
    : []
}

async function eventNamed(variable: string, source: ts.SourceFile): Promise<string | null> {
  const from = source.statements
    .filter(ts.isImportDeclaration)
    .find(({ importClause }) =>
      importClause?.namedBindings !== undefined && ts.isNamedImports(importClause.namedBindings)
        ? importClause.namedBindings.elements.some(({ name }) => name.text === variable)
        : false
    )
  const specifier = (from?.moduleSpecifier as ts.StringLiteral | undefined)?.text
  const path =
    specifier === undefined
      ? source.fileName
      : specifier === 'stoa/plugin'
        ? 'core/plugin-api.ts'
        : join(dirname(source.fileName), specifier)
  const module = (await import(moduleOf(folder, path))) as Record<
    string,
    { name?: string } | undefined
  >
  return module[variable]?.name ?? null
}

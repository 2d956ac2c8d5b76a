import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TSchema } from '@sinclair/typebox'
import ts from 'typescript'
import type { EventDefinition } from '../../core/context/contract.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

const CORE = resolve(import.meta.dirname, '../../core')

/**
 * docs/plugin-api.md: the fields of every event, and how each function of `stoa/plugin` is called.
 */
export function pluginApiDocument(registry: Registry): string {
  const exported = exportsOf('plugin-api.ts')
  const calls = exported.filter(e => e.kind === 'call')
  return page([
    printed(
      'Plugin API',
      'What a plugin may react to, with every field, and all that `stoa/plugin` hands out, with its signatures. How they are used is told in [plugins.md](plugins.md).'
    ),
    section(
      2,
      'Events',
      "A plugin reacts by `reactsTo: [on(Event, 'what-it-does', (ctx, data) => …)]`. `data` has these fields; `?` is a field that may be left out.\n",
      ...[...registry.events.values()].map(({ definition }) => ofEvent(definition))
    ),
    section(
      2,
      'Functions',
      table(
        ['function', 'what it does'],
        calls.map(e => [code(e.text), e.description])
      )
    ),
    section(
      2,
      'Values',
      table(
        ['name', 'what it is'],
        exported.filter(e => e.kind === 'value').map(e => [code(e.text), e.description])
      )
    ),
    section(
      2,
      'Types',
      ...exported.filter(e => e.kind === 'type').map(e => '```ts\n' + e.text + '\n```\n')
    )
  ])
}

function ofEvent({ name, version, emittedWhen, sameTransaction, data }: EventDefinition): string {
  const required = new Set<string>(data.required ?? [])
  const fields = Object.entries(data.properties as Record<string, TSchema>).map(
    ([field, schema]) => [code(required.has(field) ? field : `${field}?`), code(typeOf(schema))]
  )
  return section(
    3,
    name + (version > 1 ? ` v${version}` : ''),
    `${emittedWhen} Delivered ${sameTransaction ? 'in the same transaction' : 'after the commit'}.\n`,
    table(['field', 'type'], fields, 'It has no fields.')
  )
}

interface Shape extends TSchema {
  anyOf?: TSchema[]
  type?: string
  format?: string
  items?: TSchema
  properties?: Record<string, TSchema>
  required?: string[]
}

/** A schema as one would write its type. */
function typeOf(schema: TSchema): string {
  const { anyOf, type, format, items, properties, required } = schema as Shape
  if (schema['const'] !== undefined) return `'${String(schema['const'])}'`
  if (Array.isArray(schema['enum'])) {
    return schema['enum'].map(value => `'${String(value)}'`).join(' | ')
  }
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' | ')
  if (type === 'array') {
    return /[ |]/.test(typeOf(items as TSchema))
      ? `Array<${typeOf(items as TSchema)}>`
      : `${typeOf(items as TSchema)}[]`
  }
  if (type === 'object' && properties !== undefined) {
    return `{ ${Object.entries(properties)
      .map(
        ([name, inner]) =>
          `${name}${required?.includes(name) === true ? '' : '?'}: ${typeOf(inner)}`
      )
      .join(', ')} }`
  }
  return type === 'string' && format !== undefined ? format : (type ?? 'unknown')
}

interface Exported {
  kind: 'call' | 'value' | 'type'
  text: string
  description: string
}

/** What a file hands on from others, in its order, as those declare it. */
function exportsOf(file: string): Exported[] {
  return parse(file)
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ moduleSpecifier, exportClause }) => {
      const from = (moduleSpecifier as ts.StringLiteral).text
      const names = (exportClause as ts.NamedExports).elements.map(e => e.name.text)
      if (!from.startsWith('.')) {
        return [
          { kind: 'value' as const, text: names.join(', '), description: `From ${code(from)}.` }
        ]
      }
      const source = parse(from)
      return names.flatMap(name => declared(source, name))
    })
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(resolve(CORE, file), 'utf8'), ts.ScriptTarget.Latest, true)

function declared(source: ts.SourceFile, name: string): Exported[] {
  const found = source.statements.filter(s =>
    ts.isVariableStatement(s)
      ? s.declarationList.declarations.some(d => d.name.getText() === name)
      : (ts.isFunctionDeclaration(s) ||
          ts.isInterfaceDeclaration(s) ||
          ts.isTypeAliasDeclaration(s) ||
          ts.isClassDeclaration(s)) &&
        s.name?.text === name
  )
  if (found.length === 0) {
    throw new Error(
      `${name} is not declared in ${source.fileName} itself: export it from where it is.`
    )
  }
  return found.map(statement => reported(source, name, statement))
}

function reported(source: ts.SourceFile, name: string, statement: ts.Statement): Exported {
  const description = saidOf(statement)
  if (ts.isFunctionDeclaration(statement)) {
    return { kind: 'call', text: upTo(source, statement, statement.body), description }
  }
  if (ts.isVariableStatement(statement)) {
    const made = statement.declarationList.declarations.find(
      d => d.name.getText() === name
    )?.initializer
    return made !== undefined && ts.isArrowFunction(made)
      ? {
          kind: 'call',
          text: `${name} ${upTo(source, made, made.equalsGreaterThanToken)}`,
          description
        }
      : { kind: 'value', text: name, description }
  }
  if (ts.isClassDeclaration(statement)) return { kind: 'value', text: name, description }
  return { kind: 'type', text: statement.getFullText(source).trim(), description }
}

/** The text before the body, on one line. */
const upTo = (source: ts.SourceFile, from: ts.Node, end: ts.Node | undefined): string =>
  source.text
    .slice(from.getStart(source), end?.getStart(source) ?? from.end)
    .replace(/^export (async )?(function )?|^async /, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The comment above it, on one line. */
function saidOf(statement: ts.Statement): string {
  const [comment] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc)
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim()
}

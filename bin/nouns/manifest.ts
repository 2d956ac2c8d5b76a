import { takenCode } from './files.ts'
import { camel, type Noun } from './noun.ts'

/** A manifest with a noun in it, and what could not be put there. */
export interface Edited {
  text: string
  /** Lines for someone to put where they belong. */
  byHand: string[]
}

/** The plugin of a first noun. (A default export of this file is looked for line by line.) */
export const newManifest = (plugin: string): string => `import { definePlugin } from 'stoa/plugin'

export ${'default'} definePlugin({
  name: '${plugin}',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Keeps ${plugin.replaceAll('-', ' ')}.',
  permissions: {},
  roles: { manager: [] },
  migrations: import.meta.dirname + '/migrations',
  routes: {}
})
`

/** Puts permissions and routes of a noun into a manifest. */
export function withNoun(text: string, { noun, plural }: Noun): Edited {
  const name = noun.replaceAll('-', ' ')
  const routes = `${camel(noun)}Routes`
  const edited: Edited = { text, byHand: [] }
  afterImports(edited, `import { ${routes} } from './${plural}/routes.ts'`)
  after(
    edited,
    /^ +permissions: \{/m,
    `'${noun}.read': 'See ${plural.replaceAll('-', ' ')}', '${noun}.edit': 'Create, change and archive ${plural.replaceAll('-', ' ')}',`,
    `permissions of the ${name}`
  )
  after(edited, /\bmanager: \[/, `'${noun}.*', `, 'role of the manager')
  after(edited, /^ +routes: \{/m, `'/${plural}': ${routes},`, `routes of the ${name}`)
  return edited
}

/** Puts the refusals of a noun's unique fields into errors.ts, which may not be there yet. */
export function withErrors(
  text: string | null,
  noun: Noun,
  manifest: Edited
): { text: string; catalogue: string } {
  const said = noun.fields
    .filter(field => field.unique)
    .map(
      field =>
        `'${takenCode(noun, field)}': { status: 409, message: 'Another ${noun.noun.replaceAll('-', ' ')} of this company has the ${field.column.replaceAll('_', ' ')} {${field.name}}; choose another.' },`
    )
  const begins = /export const (\w+) = defineErrors\('[a-z-]+', \{/.exec(text ?? '')
  if (text !== null && begins !== null) {
    const end = begins.index + begins[0].length
    const edited = `${text.slice(0, end)}${said.join('')}${text.slice(end)}`
    return { text: edited, catalogue: begins[1] as string }
  }
  const catalogue = `${camel(noun.plugin)}Errors`
  afterImports(manifest, `import { ${catalogue} } from './errors.ts'`)
  after(manifest, /^ +summary: [^\n]*\n/m, `errors: ${catalogue},`, 'catalogue of errors')
  return {
    text: `import { defineErrors } from 'stoa/plugin'\n\nexport const ${catalogue} = defineErrors('${noun.plugin}', {${said.join('')}})\n`,
    catalogue
  }
}

function afterImports(edited: Edited, line: string): void {
  const last = [...edited.text.matchAll(/ from '[^']+'\n/g)].at(-1)
  const at = last === undefined ? 0 : last.index + last[0].length
  edited.text = `${edited.text.slice(0, at)}${line}\n${edited.text.slice(at)}`
}

function after(edited: Edited, anchor: RegExp, addition: string, what: string): void {
  const found = anchor.exec(edited.text)
  if (found === null) {
    edited.byHand.push(`${what}: ${addition}`)
    return
  }
  const at = found.index + found[0].length
  edited.text = `${edited.text.slice(0, at)}${addition}${edited.text.slice(at)}`
}

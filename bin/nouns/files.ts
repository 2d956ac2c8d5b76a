import { camel, pascal, tableOf, TYPES, type Field, type Noun } from './noun.ts'

/** `customers` → `customersErrors`; what errors.ts of a plugin exports is found there first. */
export const takenCode = ({ noun }: Noun, { column }: Field): string =>
  `${noun}-${column.replaceAll('_', '-')}-taken`

const fromPlugin = (text: string, names: string[]): string => {
  const used = names.filter(name => new RegExp(`\\b${name.replace('type ', '')}\\b`).test(text))
  return `import { ${used.join(', ')} } from 'stoa/plugin'\n`
}

/**
 * All files of a noun, by their paths in the folder of its plugin; Prettier lays them out.
 * @param errors the catalogue of the plugin's refusals, e.g. `customerErrors`
 */
export function filesOf(
  noun: Noun,
  { migration, errors }: { migration: string; errors: string }
): Map<string, string> {
  const files = new Map<string, string>()
  const add = (name: string, text: string) => files.set(`${noun.plural}/${name}`, text)
  add('model.ts', model(noun))
  add('view.ts', view(noun))
  add('store.ts', store(noun, errors))
  for (const [verb, text] of useCases(noun)) add(`${verb}.ts`, text)
  add('routes.ts', routes(noun))
  add(`${noun.plural}.test.ts`, test(noun))
  files.set(`migrations/${migration}-${noun.plural}.sql`, sql(noun))
  return files
}

const words = (name: string): string => name.replaceAll('-', ' ')
const an = (name: string): string => `${/^[aeio]/.test(name) ? 'an' : 'a'} ${words(name)}`

function model(noun: Noun): string {
  const columns = noun.fields.map(
    ({ name, type, nullable }) =>
      `@Column(DataType.${TYPES[type].model}) declare ${name}: ${TYPES[type].code}${nullable ? ' | null' : ''}\n`
  )
  return `import { Column, CompanyRecord, DataType, Table } from 'stoa/plugin'

@Table({ tableName: '${tableOf(noun)}' })
export class ${pascal(noun.noun)}Model extends CompanyRecord {
${columns.join('')}/** Lower case, in "C" order: what lists are sorted by. Generated. */
@Column(DataType.TEXT) declare nameKey: string
@Column(DataType.BOOLEAN) declare archived: boolean
@Column(DataType.DATE) declare updatedAt: Date
}
`
}

function view({ noun, fields }: Noun): string {
  const written = fields.map(({ name, type, nullable }) => {
    const { schema } = TYPES[type]
    return `${name}: ${nullable ? `Nullable(${schema})` : schema}`
  })
  const text = `
/** What people write of ${an(noun)}. */
export const ${camel(noun)}Fields = {
${written.join(',\n')}
}

export const ${pascal(noun)}View = Type.Object({
  id: Id,
  ...toView(${camel(noun)}Fields),
  archived: Type.Boolean({ description: 'Kept for what refers to it, offered for nothing new.' }),
  version: Type.Integer()
})
export type ${pascal(noun)}View = Static<typeof ${pascal(noun)}View>
`
  return (
    fromPlugin(text, [
      'Amount',
      'Day',
      'Id',
      'Line',
      'Lines',
      'Nullable',
      'type Static',
      'toView',
      'Type'
    ]) + text
  )
}

function store(noun: Noun, errors: string): string {
  const unique = noun.fields.filter(field => field.unique)
  const conflicts = unique.map(
    field =>
      `${tableOf(noun)}_${field.column}: ({ ${field.name} }) => ${errors}['${takenCode(noun, field)}']({ ${field.name} })`
  )
  return `import { defineRepository } from 'stoa/plugin'
${unique.length === 0 ? '' : `import { ${errors} } from '../errors.ts'\n`}import { ${pascal(noun.noun)}Model } from './model.ts'
import { ${pascal(noun.noun)}View } from './view.ts'

/** The ${words(noun.plural)} of the company acted in, by name. */
export const ${camel(noun.plural)} = defineRepository({
  name: '${noun.plugin}.${noun.noun}',
  model: ${pascal(noun.noun)}Model,
  view: ${pascal(noun.noun)}View,
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['archived'],${
    unique.length === 0
      ? ''
      : `
  conflicts: { ${conflicts.join(', ')} },`
  }
  audited: ['name']
})
`
}

function* useCases({ plugin, noun, plural, fields }: Noun): Generator<[string, string]> {
  const [id, rows] = [`${camel(noun)}Id`, camel(plural)]
  const taken = fields
    .filter(field => field.unique)
    .map(({ column }) => `${plugin}.${noun}-${column.replaceAll('_', '-')}-taken`)
  const write = (
    verb: string,
    of: string,
    summary: string,
    input: string,
    run: string,
    throws: string[]
  ): [string, string] => {
    const reads = verb === 'get' || verb === 'list'
    const text = `import { rows } from './store.ts'
${/Fields/.test(input) ? `import { ${camel(noun)}Fields } from './view.ts'\n` : ''}
${throws.length === 0 ? '' : `/** @throws ${throws.join(', ')} */\n`}export const ${camel(`${verb}-${of}`)} = defineUseCase({
  name: '${plugin}.${verb}-${of}',
  summary: '${summary}',
  permission: '${noun}.${reads ? 'read' : 'edit'}',${reads ? '\n  reads: true,' : ''}
  input: Input(${input}),
  run: ${run}
})
`.replace('{ rows }', `{ ${rows} }`)
    const names = [
      'defineUseCase',
      'Id',
      'Input',
      'PageInput',
      'toChange',
      'toCreate',
      'Type',
      'Version'
    ]
    return [`${verb}-${of}`, fromPlugin(text, names) + text]
  }
  const stale = ['stoa.not-found', 'stoa.stale-version']
  const one = `{ ${id}: Id, version: Version }`
  yield write(
    'list',
    plural,
    `Lists the ${words(plural)} by name`,
    '{ archived: Type.Optional(Type.Boolean()), ...PageInput }',
    `(ctx, question) => ${rows}.list(ctx, question)`,
    ['stoa.invalid-input']
  )
  yield write(
    'get',
    noun,
    `One ${words(noun)}`,
    `{ ${id}: Id }`,
    `(ctx, { ${id} }) => ${rows}.get(ctx, ${id})`,
    ['stoa.not-found']
  )
  yield write(
    'create',
    noun,
    `Creates ${an(noun)}`,
    `toCreate(${camel(noun)}Fields)`,
    `(ctx, facts) => ${rows}.create(ctx, facts)`,
    taken
  )
  yield write(
    'change',
    noun,
    `Updates ${an(noun)}; null clears a field, fields left out stay`,
    `{ ${id}: Id, version: Version, ...toChange(${camel(noun)}Fields) }`,
    `(ctx, { ${id}, version, ...change }) => ${rows}.change(ctx, ${id}, version, change)`,
    [...stale, ...taken]
  )
  yield write(
    'archive',
    noun,
    `Archives ${an(noun)}: kept for what refers to it, offered for nothing new`,
    one,
    `(ctx, { ${id}, version }) => ${rows}.archive(ctx, ${id}, version)`,
    stale
  )
  yield write(
    'restore',
    noun,
    `Takes ${an(noun)} back into use`,
    one,
    `(ctx, { ${id}, version }) => ${rows}.restore(ctx, ${id}, version)`,
    stale
  )
}

function routes({ noun, plural }: Noun): string {
  const [id, View] = [`:${camel(noun)}Id`, `${pascal(noun)}View`]
  const verbs = ['archive', 'change', 'create', 'get', 'restore'].map(verb => `${verb}-${noun}`)
  const imports = [...verbs, `list-${plural}`]
    .sort()
    .map(name => `import { ${camel(name)} } from './${name}.ts'\n`)
  return `import { get, Page, patch, post } from 'stoa/plugin'
${imports.join('')}import { ${View} } from './view.ts'

export const ${camel(noun)}Routes = [
  get('', ${camel(`list-${plural}`)}, Page(${View})),
  post('', ${camel(`create-${noun}`)}, ${View}, { status: 201 }),
  get('/${id}', ${camel(`get-${noun}`)}, ${View}),
  patch('/${id}', ${camel(`change-${noun}`)}, ${View}, { ifMatch: true }),
  post('/${id}/archive', ${camel(`archive-${noun}`)}, ${View}, { ifMatch: true }),
  post('/${id}/restore', ${camel(`restore-${noun}`)}, ${View}, { ifMatch: true })
]
`
}

function sql(noun: Noun): string {
  const columns = noun.fields.map(({ column, type, nullable, unique }) => {
    const isText = TYPES[type].sql === 'text'
    return `  ${column} ${TYPES[type].sql}${isText && unique ? ' COLLATE "C"' : ''}${nullable ? '' : ' NOT NULL'}${type === 'line' && !nullable ? ` CHECK (${column} <> '')` : ''},`
  })
  const table = tableOf(noun)
  const keys = noun.fields
    .filter(field => field.unique)
    .map(({ column }) => {
      const key = column === 'name' ? 'name_key' : column
      return `,\n  CONSTRAINT ${table}_${column} UNIQUE (company_id, ${key}, tenant_id)`
    })
  return `-- ${pascal(noun.plural).replace(/(?!^)([A-Z])/g, ' $1')} of a company.
CREATE TABLE ${table} (
  tenant_id uuid NOT NULL,
  company_id uuid NOT NULL,
  id uuid NOT NULL,
${columns.join('\n')}
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
  -- Kept for what refers to it, offered for nothing new.
  archived boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)${keys.join('')}
);
CREATE INDEX ${table}_by_name ON ${table} (company_id, name_key, id, tenant_id);
SELECT stoa.secure_table('${table}', 'company');
`
}

function test(noun: Noun): string {
  const { plugin, plural, fields } = noun
  const [given, other] = [0, 1].map(n =>
    fields.map(({ name, type }) => `${name}: ${TYPES[type].samples[n]}`).join(', ')
  )
  const taken = fields
    .filter(field => field.unique)
    .map(
      field => `t.match((await stoa.call('POST', url, { token: us.token, body: second })).json(), {
    status: 409,
    code: '${plugin}.${takenCode(noun, field)}'
  })`
    )
  return `import t from 'tap'
import { newId } from 'stoa/plugin'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()
const [us, others] = [
  await stoa.signUp({ plugins: ['${plugin}'] }),
  await stoa.signUp({ plugins: ['${plugin}'] })
]
const url = '/api/v1/${plugin}/${plural}'
const first = { ${given} }
const second = { ${other} }
const headers = (version: number) => ({ 'if-match': \`"\${version}"\` })
const all = async (query = '', token = us.token) =>
  (await stoa.ok('GET', \`\${url}\${query}\`, { token })).items

t.test('${an(noun.noun)} is created, read, changed, archived and restored', async t => {
  const { token } = us
  const made = await stoa.ok('POST', url, { token, body: first })
  t.match(made, { ...first, archived: false, version: 1 })
  const one = \`\${url}/\${made.id}\`
  t.strictSame(await stoa.ok('GET', one, { token }), made)
  const changed = await stoa.ok('PATCH', one, { token, headers: headers(1), body: second })
  t.match(changed, { ...second, version: 2 })
  t.match(
    (await stoa.call('PATCH', one, { token, headers: headers(1), body: first })).json(),
    { status: 412, code: 'stoa.stale-version' }
  )
  ${taken.join('\n')}
  const archived = await stoa.ok('POST', \`\${one}/archive\`, { token, headers: headers(2) })
  t.match(archived, { archived: true, version: 3 })
  t.strictSame(await all('?archived=false'), [])
  const restored = await stoa.ok('POST', \`\${one}/restore\`, { token, headers: headers(3) })
  t.strictSame(restored, { ...changed, version: 4 })
  t.strictSame(await all(), [restored])
})

t.test('another tenant sees none of it', async t => {
  const [mine] = await all()
  t.strictSame(await all('', others.token), [])
  for (const id of [mine.id, newId()]) {
    t.equal((await stoa.call('GET', \`\${url}/\${id}\`, { token: others.token })).statusCode, 404)
  }
})
`
}

import type { Change } from './operators.ts'

/** Whether a text is a statement of SQL, or begins one. */
export const isStatementText = (text: string): boolean =>
  /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE)\s[^]*\b(FROM|VALUES|SET|WHERE|SELECT)\b|\bpg_advisory/.test(
    text
  )

const VALUE = String.raw`(?:[\w.]+\(\)|[\w.$:']+)(?:\s*[-+]\s*(?:interval '[^']+'|make_interval\([^)]*\)|\w+))?`
const CONDITION = new RegExp(
  String.raw`\b(WHERE|AND)\s+((?:[\w.]+|\$\d+)(?:\s*(?:=|<>|<=|>=|<|>)\s*${VALUE}|\s+IS (?:NOT )?NULL|\s+(?:NOT )?IN \([^()]*\)|\s*(?:=|<>) A(?:NY|LL) \([^()]*\)))(?![\w.:(])`,
  'g'
)
/** Row-level security sees to the tenant; the statement names it for the index. */
const OF_TENANT = /^(\w+\.)?tenant_id = /
const EDGES: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '<>': '=' }

/** The faults that can be made in the text of a statement. */
export function sqlChanges(text: string): Change[] {
  return [
    ...all(CONDITION, text, ([whole, before = '', condition = '']) =>
      OF_TENANT.test(condition)
        ? null
        : // The parameters stay in use, so that it is the condition that is missing, not its type.
          {
            kind: 'WHERE dropped',
            from: whole,
            text: whole.replace(/^\w+/, before).replace(condition, () => `(${condition} OR true)`)
          }
    ),
    ...all(
      /\s+FOR (NO KEY )?(UPDATE|SHARE)( OF \w+)?( SKIP LOCKED| NOWAIT)?/g,
      text,
      ([whole]) => ({
        kind: 'lock dropped',
        from: whole,
        text: ''
      })
    ),
    ...all(/\bpg_advisory_xact_lock\(/g, text, ([whole]) => ({
      kind: 'lock dropped',
      from: whole,
      text: 'pg_try_advisory_xact_lock('
    })),
    ...all(/(?<= )(<=|>=|<>|<|>)(?= )/g, text, ([whole]) => ({
      kind: 'comparison in SQL',
      from: whole,
      text: EDGES[whole] ?? whole
    })),
    ...all(/(?<=[\w)] )[-+](?= [\w$(])/g, text, ([whole]) => ({
      kind: 'sign in SQL',
      from: whole,
      text: whole === '+' ? '-' : '+'
    })),
    ...all(/\bORDER BY ([\w.]+)( DESC)?/g, text, ([whole, column = '', falling]) => ({
      kind: 'sort order',
      from: whole,
      text: falling ? `ORDER BY ${column}` : `ORDER BY ${column} DESC`
    })),
    ...all(/\b(greatest|least)\(/g, text, ([whole, name]) => ({
      kind: 'other function',
      from: whole,
      text: name === 'least' ? 'greatest(' : 'least('
    })),
    ...all(/\s+ON CONFLICT( \([^)]*\))? DO NOTHING/g, text, ([whole]) => ({
      kind: 'ON CONFLICT dropped',
      from: whole,
      text: ''
    }))
  ]
}

function all(
  pattern: RegExp,
  text: string,
  change: (match: RegExpExecArray) => { kind: string; from: string; text: string } | null
): Change[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const made = change(match)
    return made === null
      ? []
      : [
          {
            kind: made.kind,
            start: match.index,
            end: match.index + made.from.length,
            text: made.text
          }
        ]
  })
}

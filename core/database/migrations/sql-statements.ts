/** One statement of an SQL file. */
export interface SqlStatement {
  /** As it stands in the file, without the semicolon. */
  text: string
  /** Its words and signs in capitals, up to ten, without comments, texts and names in quotes. */
  head: string[]
  /** Where it begins; the first line is 1. */
  line: number
}

/**
 * A token: what is skipped (spaces, comments), what is one thing (texts, names, words), and single
 * signs. PostgreSQL's own rules.
 */
const TOKEN = new RegExp(
  [
    /(?<space>\s+|--[^\n]*)/,
    /(?<comment>\/\*)/,
    /(?<text>[eE]'(?:[^'\\]|\\[^]|'')*'|(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'|(?:[uU]&)?"(?:[^"]|"")*")/,
    /(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)/,
    /(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)/,
    /(?<number>\d[\w.]*)/,
    /(?<sign>[^])/
  ]
    .map(part => part.source)
    .join('|'),
  'y'
)

const HEAD = 10

/**
 * Whether these first words begin a routine, whose body may be a block of statements: BEGIN ATOMIC
 * … END.
 */
const beginsRoutine = (head: string[]): boolean =>
  /^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(head.join(' '))

/**
 * Takes an SQL file apart into its statements, as psql does: semicolons inside texts, names,
 * comments, dollar quotes, parentheses and the bodies of routines end nothing.
 * @throws Error when a text, a comment or a dollar quote is not closed
 */
export function sqlStatements(sql: string): SqlStatement[] {
  const statements: SqlStatement[] = []
  let from = -1 // where the statement begins; -1: not yet
  let head: string[] = []
  let [parentheses, blocks] = [0, 0]
  const end = (at: number): void => {
    if (from >= 0) {
      statements.push({
        text: sql.slice(from, at).trim(),
        head,
        line: sql.slice(0, from).split('\n').length
      })
    }
    ;[from, head, parentheses, blocks] = [-1, [], 0, 0]
  }
  for (let at = 0; at < sql.length;) {
    TOKEN.lastIndex = at
    const { 0: token, groups: kind = {} } = TOKEN.exec(sql) as RegExpExecArray
    const next =
      kind.comment !== undefined
        ? endOfComment(sql, at)
        : kind.dollar !== undefined
          ? endOfDollar(sql, at, token)
          : at + token.length
    if (kind.sign === ';' && parentheses === 0 && blocks === 0) {
      end(at)
    } else if (kind.space === undefined && kind.comment === undefined) {
      if (from < 0) from = at
      if (kind.sign === "'" || kind.sign === '"') {
        throw new Error(`A quotation mark in line ${lineOf(sql, at)} is not closed.`)
      }
      if (kind.sign === '(') parentheses++
      else if (kind.sign === ')') parentheses = Math.max(0, parentheses - 1)
      const word = token.toUpperCase()
      if (kind.word !== undefined && beginsRoutine(head)) {
        if (word === 'BEGIN' || (word === 'CASE' && blocks > 0)) blocks++
        else if (word === 'END' && blocks > 0) blocks--
      }
      if (head.length < HEAD && (kind.word !== undefined || kind.sign !== undefined)) {
        head.push(word)
      }
    }
    at = next
  }
  end(sql.length)
  return statements
}

const lineOf = (sql: string, at: number): number => sql.slice(0, at).split('\n').length

/** Comments in comments count. */
function endOfComment(sql: string, from: number): number {
  let depth = 0
  for (const mark of sql.slice(from).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return from + mark.index + 2
  }
  throw new Error(`The comment in line ${lineOf(sql, from)} is not closed.`)
}

function endOfDollar(sql: string, from: number, tag: string): number {
  const close = sql.indexOf(tag, from + tag.length)
  if (close < 0) {
    throw new Error(`The text in line ${lineOf(sql, from)} that begins with ${tag} is not closed.`)
  }
  return close + tag.length
}

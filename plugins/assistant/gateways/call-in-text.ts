import type { ToolSpec } from '../language-models/chat-model.ts'
import { meantTool } from '../operations/rules/tool-names.ts'

/**
 * How models open a call that their provider then takes for text: Gemini's code, the tags of Llama,
 * Hermes, GLM and Mistral, gpt-oss' channel.
 */
const OPENINGS = [
  '```tool_code',
  '```tool_call',
  '<function=',
  '<function_call',
  '<tool_call',
  '<|tool_call',
  '<|python_tag|>',
  '[TOOL_CALLS]',
  '<|channel|>commentary to='
]
/** How an answer may begin that is nothing but a call. Whether it is shows at its end. */
const BARE = ['{', '[{', '```', 'print(', 'default_api', 'functions.']
/** Longer answers are none, and are not held back to their end. */
const LONGEST_BARE = 4_000
const CALLED = /^(?:print\()?([\w.:-]{1,100})\(/

/**
 * The text of one answer as it comes, without the calls in it. Where there are no tools, all of it
 * is text.
 */
export class CallInText {
  private held = ''
  private opened = false
  private begun = false
  private readonly names: string[]
  private readonly bare: string[]

  constructor(tools: ToolSpec[]) {
    this.names = tools.map(tool => tool.name).sort((a, b) => b.length - a.length)
    this.bare = [...BARE, ...this.names.map(name => `${name}(`)]
  }

  /** @returns what is no part of a call, of all that came so far and was not told yet */
  push(piece: string): string {
    if (this.names.length === 0) return piece
    this.held += piece
    if (this.opened) return ''
    const openings = OPENINGS.map(opening => this.held.indexOf(opening)).filter(
      scope => scope !== -1
    )
    this.opened = openings.length > 0
    return this.tell(
      this.opened
        ? Math.min(...openings)
        : this.begun || !this.mayBeBare()
          ? this.held.length - this.halfOpening()
          : 0
    )
  }

  /**
   * All was said. @returns the rest: text, or a call with the name it seems to call ('' when none)
   */
  end(): { text: string } | { call: string; name: string } {
    const { held } = this
    const name = this.opened ? this.nameIn(held) : this.begun ? null : this.bareCall(held.trim())
    return name === null ? { text: held } : { call: held.trim(), name }
  }

  private tell(end: number): string {
    const text = this.held.slice(0, end)
    this.held = this.held.slice(end)
    this.begun ||= text.trim() !== ''
    return text
  }

  private mayBeBare(): boolean {
    const start = this.held.trimStart()
    return (
      start.length < LONGEST_BARE &&
      this.bare.some(opening => opening.startsWith(start) || start.startsWith(opening))
    )
  }

  /** How many of the last letters may be the beginning of an opening. */
  private halfOpening(): number {
    const longest = (opening: string): number => {
      for (let letters = Math.min(opening.length - 1, this.held.length); letters > 0; letters--) {
        if (this.held.endsWith(opening.slice(0, letters))) return letters
      }
      return 0
    }
    return Math.max(...OPENINGS.map(longest))
  }

  private nameIn(text: string): string {
    return (
      this.names.find(name => text.includes(name)) ??
      /(?:<function=|"name"\s*:\s*"|default_api[.:]|to=)([\w.-]{1,100})/.exec(text)?.[1] ??
      ''
    )
  }

  private bareCall(text: string): string | null {
    const name = meantTool(calledBy(unfenced(text)), this.names)
    return this.names.includes(name) ? name : null
  }
}

const unfenced = (text: string): string =>
  text.startsWith('```') && text.endsWith('```')
    ? text.slice(text.indexOf('\n') + 1, -3).trim()
    : text

/** '' when the text is no call. */
function calledBy(text: string): string {
  const code = CALLED.exec(text)?.[1]
  if (code !== undefined) return code
  try {
    const [call] = [JSON.parse(text) as unknown].flat()
    const { name, ...rest } = (call ?? {}) as {
      name?: unknown
      arguments?: unknown
      parameters?: unknown
    }
    return typeof name === 'string' && ('arguments' in rest || 'parameters' in rest) ? name : ''
  } catch {
    return ''
  }
}

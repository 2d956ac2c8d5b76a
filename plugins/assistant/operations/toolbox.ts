import type { Context, Tool } from 'stoa/plugin'
import type { ToolSpec } from '../language-models/chat-model.ts'
import { chooseOffered, findOperations, MOST_OFFERED } from './rules/offered-tools.ts'
import { offeredInput } from './rules/tool-input.ts'
import { meantTool, safeName } from './rules/tool-names.ts'

/** The one tool that is no operation. Operations' safe names have two underscores in a row. */
export const FIND = 'find_operations'

const findSpec: ToolSpec = {
  name: FIND,
  description:
    'Finds operations of the software that are not offered yet, by words in English about what they do, and offers them from the next step on.',
  input: {
    type: 'object',
    properties: { query: { type: 'string', description: 'e.g. "refund sale"' } },
    required: ['query']
  }
}

/** What is offered to the model in one turn: a good part of what the user may use, never more. */
export class Toolbox {
  private offered: Tool[]
  private readonly all: Tool[]

  /**
   * @param said what the user wrote in this conversation
   * @param inUse operations called before in it, the latest last
   */
  constructor(ctx: Context, said: string, inUse: string[]) {
    this.all = ctx.tools.list()
    this.offered = chooseOffered(this.all, said, inUse, MOST_OFFERED - 1)
  }

  specs(): ToolSpec[] {
    return [
      ...this.offered.map(({ name, summary, reads, input }) => ({
        name: safeName(name),
        description: reads
          ? `${summary}.`
          : `${summary}. Changes something: calling it makes a proposal for the user to approve.`,
        input: offeredInput(input)
      })),
      findSpec
    ]
  }

  /**
   * The operation behind a tool's name, offered or not; undefined: the user may use none of that
   * name.
   */
  operation(name: string): string | undefined {
    const meant = meantTool(
      name,
      this.all.map(tool => safeName(tool.name))
    )
    return this.all.find(tool => safeName(tool.name) === meant)?.name
  }

  /** Offers an operation from now on, before all others. */
  offer(names: string[]): void {
    const requested = this.all.filter(tool => names.includes(tool.name))
    this.offered = [...requested, ...this.offered.filter(tool => !requested.includes(tool))].slice(
      0,
      MOST_OFFERED - 1
    )
  }

  /** Answers find_operations. */
  find(query: unknown): unknown {
    const found = findOperations(this.all, typeof query === 'string' ? query : '').slice(0, 8)
    this.offer(found.map(tool => tool.name))
    return {
      operations: found.map(({ name, summary, reads }) => ({
        tool: safeName(name),
        summary,
        changesSomething: !reads
      })),
      ...(found.length === 0
        ? { note: 'The user may use no operation about that; try other words once.' }
        : {})
    }
  }
}

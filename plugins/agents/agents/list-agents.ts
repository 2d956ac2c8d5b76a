import { defineUseCase, Input, Line, Page, PageInput, Type } from 'stoa/plugin'
import { searchRanges } from './rules.ts'
import { agents } from './store.ts'
import { AgentView, withoutContact } from './view.ts'

export const AgentPage = Page(AgentView)

export const AgentQuestion = {
  search: Type.Optional(
    Line(100, 'The beginning of the name, family name, code or e-mail address.')
  ),
  active: Type.Optional(Type.Boolean()),
  sort: Type.Optional(
    Type.Union(['name', '-name', 'code', '-code'].map(sort => Type.Literal(sort as 'name')))
  )
}

/** @throws stoa.invalid-input */
export const listAgents = defineUseCase({
  name: 'agents.list-agents',
  summary:
    'Lists agents by name, or searches them; how they are reached is shown to who may know it',
  permission: 'agent.read',
  reads: true,
  input: Input({ ...AgentQuestion, ...PageInput }),
  async run(ctx, { search, ...question }) {
    const page = await agents.list(ctx, question, search === undefined ? [] : searchRanges(search))
    return ctx.can('agent.contact')
      ? page
      : { ...page, items: page.items.map(agent => withoutContact(agent)) }
  }
})

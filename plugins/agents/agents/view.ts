import { Id, Line, Lines, Nullable, type Static, toView, Type } from 'stoa/plugin'

/** What people write of an agent. */
export const agentFields = {
  code: Line(20, 'Unique in the company, kept in upper case: what a till and a statement show.'),
  name: Line(200),
  phone: Nullable(Line(40)),
  email: Nullable(Type.String({ format: 'email' })),
  userId: Nullable(
    Id,
    'The member of staff they are, where they have a log-in: who then sees their own commission.'
  ),
  note: Nullable(Lines(2000))
}

export const AgentView = Type.Object({
  id: Id,
  ...toView(agentFields),
  active: Type.Boolean({ description: 'false: archived, and given nothing new.' }),
  version: Type.Integer()
})
export type AgentView = Static<typeof AgentView>

/** An agent for who may know who they are, and not how they are reached. */
export const withoutContact = (agent: AgentView): AgentView => ({
  ...agent,
  phone: null,
  email: null,
  userId: null,
  note: null
})

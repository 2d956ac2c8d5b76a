import { useQueryClient } from '@tanstack/react-query'
import { answer, api } from 'stoa/web'
import { useEdit, type Edit } from 'stoa/web/edit'
import { agentQuery } from '../agents-query.ts'
import type { Agent } from '../console.tsx'
import { pageWords } from '../page-words.ts'

export interface AgentValues {
  code: string
  name: string
  phone: string
  email: string
  userId: string
  note: string
}

const valuesOf = (agent: Agent | undefined): AgentValues => ({
  code: agent?.code ?? '',
  name: agent?.name ?? '',
  phone: agent?.phone ?? '',
  email: agent?.email ?? '',
  userId: agent?.userId ?? '',
  note: agent?.note ?? ''
})

/** The form of an agent; of a new one while there is none. */
export function useAgentEdit(
  agent: Agent | undefined,
  onMade?: (agent: Agent) => void
): Edit<AgentValues> {
  const all = pageWords.use()
  const queries = useQueryClient()
  return useEdit<Agent, AgentValues>({
    resource: agent,
    valuesOf,
    fields: all.agents.fields,
    validate: {
      code: value => (value.trim() === '' ? all.needed : null),
      name: value => (value.trim() === '' ? all.needed : null),
      email: value => (value === '' || value.includes('@') ? null : all.emailWrong)
    },
    fieldOfCode: { 'agents.code-taken': 'code', 'agents.user-taken': 'userId' },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/agents/agents', {
              headers: { 'idempotency-key': key },
              body: {
                code: values.code,
                name: values.name,
                ...(Object.fromEntries(
                  Object.entries(values).filter(([, value]) => value.trim() !== '')
                ) as Partial<AgentValues>)
              }
            })
          )
        : answer(
            api.PATCH('/api/v1/agents/agents/{agentId}', {
              params: { path: { agentId: resource.id }, header: { 'if-match': ifMatch } },
              body: changeBody(changed)
            })
          ),
    ...(agent !== undefined && {
      load: () => queries.fetchQuery({ ...agentQuery(agent.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(agentQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['agents', 'agents'] })
      if (agent === undefined) onMade?.(saved)
    }
  })
}

/** The body of a PATCH: what was emptied is null. */
function changeBody({ code, name, ...texts }: Partial<AgentValues>) {
  return {
    ...(code !== undefined && { code }),
    ...(name !== undefined && { name }),
    ...(Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [key, value.trim() || null])
    ) as { [K in keyof typeof texts]: string | null })
  }
}

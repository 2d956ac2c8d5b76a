import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, kitWords, said } from 'stoa/web'
import { agentQuery } from '../agents-query.ts'
import type { Agent } from '../console.tsx'
import { pageWords } from '../page-words.ts'

/** At once, with the way back at the foot. */
export function ArchiveMenu({ agent }: { agent: Agent }) {
  const words = pageWords.use()
  const { undo } = kitWords.use()
  const queries = useQueryClient()
  const put = useMutation({
    mutationFn: ({ agent: { id, version }, active }: { agent: Agent; active: boolean }) =>
      answer(
        api.PATCH('/api/v1/agents/agents/{agentId}', {
          params: { path: { agentId: id }, header: { 'if-match': `"${version}"` } },
          body: { active }
        })
      ),
    onSuccess: saved => {
      queries.setQueryData(agentQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['agents', 'agents'] })
    },
    onError: error => {
      said(error.message)
      void queries.invalidateQueries({ queryKey: ['agents'] })
    }
  })
  const turn = (active: boolean): void =>
    put.mutate(
      { agent, active },
      {
        onSuccess: saved =>
          said(active ? words.restored(saved.name) : words.archived(saved.name), {
            label: undo,
            run: () => put.mutate({ agent: saved, active: !active })
          })
      }
    )
  return (
    <Menu width={200}>
      <Menu.Target>
        <button type="button" className="button only" aria-label={words.more}>
          <Icon name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => turn(!agent.active)}>
          {agent.active ? words.archive : words.restore}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { kitWords } from '../../kit-words.ts'
import { Fault, useSentence } from '../fault.tsx'
import { Icon } from '../icon.tsx'
import { said } from '../toast.ts'
import { savedViewsQuery, type SavedView } from './saved-views-query.ts'
import { savedViewsWords } from './saved-views-words.ts'
import type { SavedViews } from './use-saved-views.ts'

/** What is open of the dialogs: that of a new view, or of the one that is chosen. */
export type Open = 'new' | 'chosen' | null

interface Props {
  views: SavedViews
  onOpen(open: Open): void
}

/** What stands in the menu of views. */
export function Choices({ views, onOpen }: Props) {
  const words = savedViewsWords.use()
  const kit = kitWords.use()
  const { asked, chosen, isChanged } = views
  const save = useSaveState(views)
  return (
    <>
      <Menu.Label>{words.saved}</Menu.Label>
      {asked.error !== null && asked.data === undefined ? (
        <>
          <Fault of={asked.error} />
          <Menu.Item closeMenuOnClick={false} onClick={() => void asked.refetch()}>
            {kit.tryAgain}
          </Menu.Item>
        </>
      ) : (
        <>
          {asked.data?.length === 0 && <p className="muted small menu-help">{words.noneHelp}</p>}
          {asked.data?.map(view => (
            <Menu.Item
              key={view.id}
              onClick={() => views.show(view)}
              rightSection={view.id === chosen?.id && !isChanged && <Icon name="check" size={14} />}
            >
              <bdi>{view.name}</bdi>
              {view.isDefault && <span className="muted small"> · {words.opensFirst}</span>}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Divider />
      {chosen !== undefined && isChanged && (
        <Menu.Item onClick={() => save.mutate(chosen)}>{words.saveTo(chosen.name)}</Menu.Item>
      )}
      <Menu.Item onClick={() => onOpen('new')}>{words.saveAs}</Menu.Item>
      {chosen !== undefined && (
        <Menu.Item onClick={() => onOpen('chosen')}>{words.edit(chosen.name)}</Menu.Item>
      )}
    </>
  )
}

/** Puts how the list stands into a view that is there. */
function useSaveState({ list, now }: SavedViews) {
  const words = savedViewsWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  return useMutation({
    mutationFn: ({ id, version }: SavedView) =>
      answer(
        api.PATCH('/api/v1/access/me/list-views/{viewId}', {
          params: { path: { viewId: id }, header: { 'if-match': `"${version}"` } },
          body: now
        })
      ),
    onSuccess: ({ name }) => said(words.made(name)),
    onError: failed => said(sentence(failed)),
    onSettled: () => queries.invalidateQueries(savedViewsQuery(list))
  })
}

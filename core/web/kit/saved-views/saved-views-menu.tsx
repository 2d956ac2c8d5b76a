import { useState } from 'react'
import { Menu } from '@mantine/core'
import { kitWords } from '../../kit-words.ts'
import { Icon } from '../icon.tsx'
import { Part } from '../part.tsx'
import { Choices, type Open } from './saved-views-choices.tsx'
import type { SavedViews } from './use-saved-views.ts'
import { later } from '../../later.ts'

/** Forms weigh more than the list itself: a phone fetches them once a view is named. */
const ViewDialog = later(() => import('./view-dialog.tsx'))

/** The views of a list: named by the one in force, opened to choose, save and change one. */
export function SavedViewsMenu({ views }: { views: SavedViews }) {
  const words = kitWords.use()
  const [open, setOpen] = useState<Open>(null)
  const { chosen, isChanged } = views
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <button
            type="button"
            className="button quiet"
            {...(chosen && { 'aria-label': `${words.views}: ${chosen.name}` })}
          >
            <Icon name="filter" />
            {chosen === undefined ? (
              words.views
            ) : (
              <b className="view-name">
                <bdi>{chosen.name}</bdi>
                {isChanged && ' *'}
              </b>
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Part name={words.views}>
            <Choices views={views} onOpen={setOpen} />
          </Part>
        </Menu.Dropdown>
      </Menu>
      {open !== null && (
        <Part name={words.views}>
          <ViewDialog
            views={views}
            of={open === 'chosen' ? chosen : undefined}
            onClose={() => setOpen(null)}
          />
        </Part>
      )}
    </>
  )
}

import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { answer, api } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { pageWords } from '../page-words.ts'
import type { WholeBom } from './boms-query.ts'

/** It is bought again, not made. */
export function RemoveBom({ bom, to }: { bom: WholeBom; to: string }) {
  const words = pageWords.use()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.remove}
      </button>
      {isOpen && (
        <ReasonDialog
          title={words.removeTitle}
          help={words.removeHelp}
          go={words.remove}
          isDanger
          done={words.removed}
          touches="production"
          run={async () => {
            await answer(
              api.DELETE('/api/v1/production/boms/{variantId}', {
                params: {
                  header: { 'if-match': `"${bom.version}"` },
                  path: { variantId: bom.variantId }
                }
              })
            )
            await navigate({ to, ignoreBlocker: true })
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

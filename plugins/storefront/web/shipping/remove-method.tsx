import { useState } from 'react'
import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, kitWords, said, Fault } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import type { Method } from './shipping-page.tsx'

/** Orders keep the method they were placed with. */
export function RemoveMethod({ method }: { method: Method }) {
  const { shipping: words } = storefrontWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/storefront/shipping-methods/{methodId}', {
          params: { path: { methodId: method.id } }
        })
      ),
    onSuccess: () => {
      said(words.removed(method.name))
      void navigate({ to: '/shipping', ignoreBlocker: true })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront', 'methods'] })
  })
  return (
    <>
      <button type="button" className="button danger" onClick={() => setAsked(true)}>
        {words.remove}
      </button>
      {asked && (
        <Modal
          opened
          onClose={() => setAsked(false)}
          title={words.removeTitle(method.name)}
          closeButtonProps={{ 'aria-label': close }}
        >
          <p className="muted">{words.removeHelp}</p>
          <Fault of={remove.error} />
          <div className="dialog-foot">
            <button type="button" className="button" data-autofocus onClick={() => setAsked(false)}>
              {cancel}
            </button>
            <button
              type="button"
              className="button danger"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {words.remove}
            </button>
          </div>
        </Modal>
      )}
    </>
  )
}

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, Fault, kitWords, State, Waiting } from 'stoa/web'
import { invoiceWords } from './invoice-words.ts'
import type { Series } from './invoices-query.ts'

/** Looks the chain of a series through, part by part, until one is found or its end is reached. */
export function ChainDialog({ series, onClose }: { series: Series; onClose(): void }) {
  const words = invoiceWords.use()
  const { close } = kitWords.use()
  const { data, error } = useQuery({
    queryKey: ['pos', 'invoice-chain', series.id],
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      let [checked, unchained, after] = [0, 0, 0]
      for (;;) {
        const part = await answer(
          api.GET('/api/v1/pos/invoice-series/{seriesId}/chain', {
            signal,
            params: { path: { seriesId: series.id }, query: { after } }
          })
        )
        checked += part.checked
        unchained += part.unchained
        if (part.broken !== null || part.next === null) {
          return { checked, unchained, broken: part.broken }
        }
        after = part.next
      }
    }
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.verifyOne(series.prefix)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack" role="status">
        <Fault of={error} />
        {data === undefined && error === null && <Waiting rows={2} />}
        {data !== undefined && (
          <>
            <p>
              <State tone={data.broken === null ? 'ok' : 'bad'}>
                {data.broken === null
                  ? words.sound(data.checked)
                  : words.broken[data.broken.fault](
                      data.broken.number ?? String(data.broken.position)
                    )}
              </State>
            </p>
            {data.unchained > 0 && <p className="muted">{words.unchained(data.unchained)}</p>}
          </>
        )}
      </div>
    </Modal>
  )
}

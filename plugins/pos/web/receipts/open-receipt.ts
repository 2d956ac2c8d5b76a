import { answer, api, attempt } from 'stoa/web'

/** A tab reads a file of this page at once; a slow one gets a minute. Milliseconds. */
const READ_MS = 60_000

/**
 * Opens a receipt to be printed, in a tab of its own. That it is printed is recorded: the first is
 * the original, the others say which copy they are.
 */
export async function openReceipt(saleId: string, form: 'receipt' | 'gift'): Promise<void> {
  const tab = open('about:blank', '_blank')
  const pdf = await pdfOf(saleId, form).catch((failed: unknown) => {
    // Nothing will come into it.
    tab?.close()
    throw failed
  })
  const url = URL.createObjectURL(pdf)
  // The tab has read it long before; until the page is left it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), READ_MS)
  if (tab === null) location.assign(url)
  else tab.location.assign(url)
}

async function pdfOf(saleId: string, form: 'receipt' | 'gift'): Promise<Blob> {
  const { id: printId } = await attempt(['print', saleId, form], key =>
    answer(
      api.POST('/api/v1/pos/sales/{saleId}/prints', {
        params: { path: { saleId } },
        headers: { 'idempotency-key': key },
        body: { form }
      })
    )
  )
  const pdf = await answer(
    api.GET('/api/v1/pos/sales/{saleId}/receipt.pdf', {
      params: { path: { saleId }, query: { form, printId } },
      parseAs: 'blob'
    })
  )
  return pdf as unknown as Blob
}

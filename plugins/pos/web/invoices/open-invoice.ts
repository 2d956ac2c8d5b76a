import { answer, api } from 'stoa/web/face'

/** A tab reads a file of this page at once; a slow one gets a minute. Milliseconds. */
const READ_MS = 60_000

/** Opens an invoice to be printed or kept, in a tab of its own. Call it where something was pressed. */
export async function openInvoice(invoiceId: string): Promise<void> {
  const tab = open('about:blank', '_blank')
  try {
    const file = (await answer(
      api.GET('/api/v1/pos/invoices/{invoiceId}/pdf', {
        params: { path: { invoiceId } },
        parseAs: 'blob'
      })
    )) as unknown as Blob
    const url = URL.createObjectURL(file)
    // The tab has read it long before; until the page is left it would stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), READ_MS)
    if (tab === null) location.assign(url)
    else tab.location.assign(url)
  } catch (failed) {
    // Nothing will come into it.
    tab?.close()
    throw failed
  }
}

import t from 'tap'
import { checkWords } from 'stoa/testing'
import { PLUGIN_TENDER_TYPE, tenderTypes } from '../../../contracts/tender-types.ts'

t.test('the table takes the tender types there are, and those that plugins may bring', async t => {
  t.strictSame(
    await checkWords('pos_tender_type_check'),
    [...tenderTypes, PLUGIN_TENDER_TYPE].sort()
  )
})
